import type { StoryInfo } from '../../catalogue/story-info.ts';
import { inOurWords, meaningsOf, type OtherMeaning } from '../compile/in-our-tags.ts';

/** A tag in the sources, as far as its meaning goes. */
interface Tagged {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly dynamic: boolean;
  readonly onOption: string;
  meaning: OtherMeaning | null;
}

/** Says of other players' tags what they mean, which may depend on what stands beside them. */
export function tellMeanings(tags: readonly Tagged[], cast: StoryInfo['cast']) {
  const lines = new Map<string, Tagged[]>();
  for (const tag of tags) {
    const line = `${tag.file}:${tag.line} ${tag.onOption}`;
    if (!tag.dynamic) lines.set(line, [...(lines.get(line) ?? []), tag]);
  }
  for (const line of lines.values()) {
    const sources = line.map(({ source }) => source);
    const meanings = meaningsOf(sources, cast);
    line.forEach((tag, at) => {
      tag.meaning = meanings[at] ?? null;
    });
  }
}

/** A tag as the game gets it; empty where it gets nothing of it. */
export function asPlayed({
  source,
  meaning,
}: Readonly<Pick<Tagged, 'source' | 'meaning'>>): string {
  return meaning === null ? source : inOurWords(source, meaning);
}
