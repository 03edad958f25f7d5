import { own } from './own.ts';

/** The kinds of thing an author's tag can name. */
const nounKinds = [
  'background',
  'image',
  'person',
  'pose',
  'place',
  'light',
  'weather',
  'shot',
  'music',
  'ambience',
  'sound',
  'ending',
] as const;

export type NounKind = (typeof nounKinds)[number];

/**
 * Every name a tag may use, by kind. Poses are kept apart, because which exist depends on the person.
 * Made at build time from the paths under `assets/` and from `story.json`.
 */
export interface Names {
  readonly of: Readonly<Record<Exclude<NounKind, 'pose'>, readonly string[]>>;
  readonly poses: Readonly<Record<string, readonly string[]>>;
  /** Names that are not in the game but lie near: files that nothing names yet. */
  readonly near?: Readonly<Partial<Record<NounKind, readonly string[]>>>;
}

/**
 * The names of one kind.
 * @param person whose poses are asked for; only looked at when `kind` is `'pose'`.
 */
export function namesOf(names: Names, kind: NounKind, person: string): readonly string[] {
  return kind === 'pose' ? (own(names.poses, person) ?? []) : names.of[kind];
}
