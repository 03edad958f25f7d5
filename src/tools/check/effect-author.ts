import type { GenericSchema } from 'valibot';
import type { Pictures } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Effect, SaidOf } from '../../scene/effect.ts';

/** What stands on the stage where a cue is. */
export interface StageThen {
  readonly background: string | null;
  /** Pose of each person present. */
  readonly poses: ReadonlyMap<string, string>;
  readonly pictures: Pictures;
  readonly info: StoryInfo;
}

/** Something an effect can do, as an author writes it: benches, tests and screenshots play it. */
export interface SetPiece {
  /** What it is called in a table of figures. */
  readonly name: string;
  /** Tags of the scene it begins in, beside two people who face each other. */
  readonly before?: readonly string[];
  readonly tags: readonly string[];
  /** Ms until it is over, with all it leaves behind. */
  readonly ms: number;
}

/** Two people who face each other where set pieces are played. */
export interface Players {
  readonly one: string;
  readonly two: string;
}

/** What authors, and the tools that work for them, know of an effect. No player loads it. */
export interface AuthorPart<E extends Effect = Effect> {
  readonly effect: E;
  /** What it does, for the reference. */
  readonly says: string;
  /** A tag that can be read, without its `#`. */
  readonly example: string;
  /** What it is for readers who want little motion. */
  readonly reducedMotion: string;
  /** What stands under the effect's name in `effects` of `story.json`, if anything may. */
  readonly settings?: GenericSchema;
  /** Sounds that its settings name, each with its path under the effect's name. */
  sounds?(settings: unknown): readonly (readonly [path: string, name: string])[];
  /** What makes a cue impossible, or not seen, where it stands; null where nothing does. */
  check?(
    said: SaidOf<E>,
    stage: StageThen,
  ): { readonly severity: 'error' | 'warning'; readonly message: string } | null;
  /** Share of a run after which most of it is to be seen, if a picture of its line must wait for that. */
  readonly peak?: number;
  /** Every manner in which it can be played. */
  pieces(players: Players): readonly SetPiece[];
}

/** Describes an effect for authors: `author.ts` of its folder exports it as its default. */
export function author<E extends Effect>(part: AuthorPart<E>): AuthorPart<E> {
  return part;
}
