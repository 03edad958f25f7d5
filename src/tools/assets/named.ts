import { effects } from 'virtual:game/effects/author';
import type { NounKind } from '../../catalogue/names.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { attempt } from '../../scene/attempt.ts';
import { allTags, type Tag, tagName } from '../../story/cue.ts';
import { TagProblem } from '../../story/grammar.ts';
import { readTag } from '../../story/tag.ts';

/** What stands in a name for what is only known while the story runs: a sign that no text has. */
export const unknownPart = '\uFFFC';

/** A name that a story uses for something that files may be of. */
export interface Named {
  readonly kind: NounKind;
  /** As it is written; of a pose `person/pose`. */
  readonly name: string;
}

/** What Ink's compiled JSON is made of. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const isList = (part: Json | undefined): part is readonly Json[] => Array.isArray(part);

/** Text of the tag that begins in a container, with `unknownPart` for what is put together while the story runs. */
function tagAt(parts: readonly Json[], from: number): string {
  let text = '';
  for (const part of parts.slice(from)) {
    if (part === '/#' || part === '#') break;
    if (typeof part === 'string' && part.startsWith('^')) text += part.slice(1);
    else if (!text.endsWith(unknownPart)) text += unknownPart;
  }
  return text.trim();
}

/** Every tag of a compiled story, as far as it is written. @param compiled Ink's JSON. */
function tagsIn(compiled: string): Set<string> {
  const tags = new Set<string>();
  const visit = (part: Json) => {
    if (isList(part)) {
      for (const [at, one] of part.entries()) {
        if (one === '#') tags.add(tagAt(part, at + 1));
        else visit(one);
      }
    } else if (typeof part === 'object' && part !== null) Object.values(part).forEach(visit);
  };
  visit(JSON.parse(compiled));
  return tags;
}

function tagOrNull(source: string): Tag | null {
  try {
    return readTag(source, null);
  } catch (problem) {
    if (problem instanceof TagProblem) return null;
    throw problem;
  }
}

/** What a tag that has been read names. */
function namedBy(tag: Tag): Named[] {
  if (tag.kind === 'consider') return namedIn([tag.cue]);
  const entry = allTags.find(({ name }) => name === tagName(tag));
  const said: Readonly<Record<string, unknown>> = tag.kind === 'effect' ? tag.said : { ...tag };
  return Object.entries({ ...entry?.values, ...entry?.options }).flatMap(([field, { noun }]) => {
    const name = said[field];
    if (noun === undefined || typeof name !== 'string') return [];
    return [{ kind: noun, name: noun === 'pose' ? `${said.person}/${name}` : name }];
  });
}

/** What tags name. */
function namedIn(tags: readonly string[]): Named[] {
  return tags.map(tagOrNull).flatMap((tag) => (tag === null ? [] : namedBy(tag)));
}

/**
 * All that a story names by its tags, in the script and in `story.json`, each once.
 * @param compiled Ink's JSON; null for a story that does not compile.
 */
export function namedByStory(compiled: string | null, info: StoryInfo): Named[] {
  const scenes = [info.titleScene, ...info.endings.map(({ scene = [] }) => scene)].flat();
  const script = compiled === null ? [] : tagsIn(compiled);
  const sounded = effects.flatMap(({ name, ...part }) => {
    const settings = info.effects[name];
    if (settings === undefined) return [];
    // What does not fit an effect is told by the check.
    const sounds = attempt(name, () => part.sounds?.(settings) ?? [], []);
    return sounds.map(([, sound]) => sound);
  });
  const touched = [...Object.values(info.interface ?? {}), ...sounded].filter(
    (name) => name !== undefined,
  );
  const all: readonly Named[] = [
    ...namedIn([...script, ...scenes]),
    ...touched.map((name) => ({ kind: 'sound', name }) as const),
  ];
  return [...new Map(all.map((one) => [`${one.kind} ${one.name}`, one])).values()];
}
