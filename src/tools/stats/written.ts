import type { StoryInfo } from '../../catalogue/story-info.ts';
import { parseLine } from '../../story/line.ts';
import { takeSpeaker } from '../../story/spoken.ts';
import type { ScriptText, Spot, Words } from '../check/script-text.ts';
import { countWords } from './words.ts';

/** One line of the sources with words in it: all that is printed there, whatever conditions it depends on. */
export interface WrittenLine extends Spot {
  readonly text: string;
  readonly words: number;
  /** Id of the person who speaks, null for narration. */
  readonly speaker: string | null;
}

/** Where a line of the sources is, as one text. */
export function spotKey({ file, line }: Omit<Spot, 'place'>): string {
  return `${file}:${line}`;
}

/** Words printed on each line of the sources, in their order. */
function byLine(words: readonly Words[]): ReadonlyMap<string, readonly Words[]> {
  const lines = new Map<string, Words[]>();
  for (const one of words) {
    const key = spotKey(one);
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [one]);
    else line.push(one);
  }
  return lines;
}

/** Every line of a story's sources that has words in it; options are lines, too. */
export function writtenLines(
  text: ScriptText,
  { cast, language }: Pick<StoryInfo, 'cast' | 'language'>,
): WrittenLine[] {
  const named = new Map<string, string>();
  for (const tag of text.tags) {
    const person = /^speaker\s*:\s*(\S+)/i.exec(tag.source)?.[1];
    if (person !== undefined && Object.hasOwn(cast, person)) named.set(spotKey(tag), person);
  }
  return [...byLine(text.words)].flatMap(([key, runs]) => {
    const [first] = runs;
    if (first === undefined) return [];
    const whole = runs.map((run) => parseLine(run.text).text).join(' ');
    // What is said may stand in the next lines, one of several.
    const { speaker, words } = takeSpeaker(/[:：]$/.test(whole) ? `${whole}…` : whole, cast);
    return {
      file: first.file,
      line: first.line,
      place: first.place,
      text: whole,
      words: countWords(words, language),
      speaker: speaker ?? named.get(key) ?? null,
    };
  });
}
