import type { Beat } from '../story/beat.ts';
import { StoryError } from '../story/ink.ts';
import { Reader, type ReaderState } from '../story/reader.ts';
import type { Script, Start } from '../story/script.ts';

/** Told of what a walk meets. `S` is whatever the caller carries along each road. */
export interface Walker<S> {
  /** What is carried after a beat. */
  beat(beat: Beat, carried: S): S;
  /** A tag that could not be read when it was put together. */
  problem(message: string, place: string): void;
  error(error: StoryError): void;
}

/** How often one option is taken from different roads before it is left alone: enough to come back to a hub. */
const visits = 3;
/** Lines without a choice after which a road counts as endless. */
const longest = 5000;

interface Fork<S> {
  readonly state: ReaderState | null;
  readonly choice: string | null;
  readonly carried: S;
}

/** Reads on to the next choice or the end; returns the forks there. */
function readRoad<S>(reader: Reader, from: S, walker: Walker<S>): Fork<S>[] {
  let carried = from;
  for (let lines = 0; lines < longest; lines++) {
    const beat = reader.read();
    carried = walker.beat(beat, carried);
    if (beat.ends) return [];
    if (beat.choices.length > 0) {
      const state = reader.save();
      return beat.choices
        .filter((choice) => choice.enabled)
        .map((choice) => ({ state, choice: choice.id, carried }));
    }
  }
  throw new StoryError(`reads on for ${longest} lines without a choice or an end`, '');
}

/**
 * Reads a story along all its roads: each option is taken from up to three of the roads that lead to it, so
 * that a story with loops comes to an end, too.
 */
export function walk<S>(script: Script, start: Start, first: S, walker: Walker<S>) {
  const taken = new Map<string, number>();
  const onProblem = (message: string, place: string) => walker.problem(message, place);
  const forks: Fork<S>[] = [{ state: null, choice: null, carried: first }];
  for (let fork = forks.shift(); fork !== undefined; fork = forks.shift()) {
    const { state, choice, carried } = fork;
    const times = taken.get(choice ?? '') ?? 0;
    if (times >= visits) continue;
    taken.set(choice ?? '', times + 1);
    try {
      const reader =
        state === null
          ? Reader.open(script, start, onProblem)
          : Reader.resume(script, state, onProblem);
      if (choice !== null) reader.choose(choice);
      forks.push(...readRoad(reader, carried, walker));
    } catch (cause) {
      if (!(cause instanceof StoryError)) throw cause;
      walker.error(cause);
    }
  }
}
