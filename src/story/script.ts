import type { Asking } from './asking.ts';
import type { TagName } from './cue.ts';
import type { Functions } from './functions.ts';

/** A compiled story and what the reader must know beside it. */
export interface Script {
  /** Ink's compiled JSON. */
  readonly compiled: string;
  /** Changes whenever the compiled story does. */
  readonly fingerprint: string;
  /** Who asks at each option, by its path in Ink's program: `askersOf` in `src/tools/compile/askers.ts` tells it. */
  readonly askers: Readonly<Record<string, string>>;
  /** Id and shown name of everyone who may speak. */
  readonly people: Readonly<Record<string, { readonly name: string | null }>>;
  /** Missing where the game was made of a story that asks for no words. */
  readonly asking?: Asking | undefined;
  /** Missing where there is no file of functions beside the story. */
  readonly functions?: Functions | undefined;
}

/** Chance and knowledge that a playthrough starts with; they decide what the story does beside the choices. */
export interface Start {
  /** A whole number for Ink's RANDOM and shuffles. */
  readonly seed: number;
  /** Ids of endings this player had seen: each sets the story's variable `seen_<id>`, if it declares one. */
  readonly known: readonly string[];
}

/** Whether a story has a tag of that name anywhere; one that it puts together while it runs is not seen. */
export function hasTag({ compiled }: Pick<Script, 'compiled'>, name: TagName): boolean {
  // In compiled Ink a tag's words stand between "#" and "/#", each text behind a "^".
  return new RegExp(`"#","\\^\\s*${name}\\s*[:："]`, 'i').test(compiled);
}
