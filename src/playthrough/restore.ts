import { inOneGo } from '../story/in-one-go.ts';
import { StoryError } from '../story/ink.ts';
import type { Script } from '../story/script.ts';
import type { OnProblem } from '../story/tags-of.ts';
import { land } from './landing.ts';
import type { Bookmark, Taken } from './log.ts';
import { Playthrough, type Snapshot } from './playthrough.ts';
import { reach, readingOn } from './reading-on.ts';

/** What a bookmark could not bring back, in an edited story. */
export type Loss =
  | { readonly kind: 'choice'; readonly taken: Taken }
  /** A choice that lay ahead of the place: the place itself is there. */
  | { readonly kind: 'ahead'; readonly taken: Taken }
  | { readonly kind: 'line' }
  | { readonly kind: 'error'; readonly message: string };

export interface Restored {
  readonly playthrough: Playthrough;
  /** Null when it is the same place as was kept. */
  readonly lost: Loss | null;
}

/**
 * The playthrough at a kept place without walking there, its past to be recalled.
 * @param snapshot that this browser kept with the bookmark.
 * @returns null where that cannot be: no snapshot, or one of another story.
 */
export function standingAt(
  script: Script,
  bookmark: Bookmark,
  snapshot: Snapshot | undefined,
  onProblem?: OnProblem,
): Playthrough | null {
  if (snapshot === undefined || bookmark.story !== script.fingerprint) return null;
  try {
    return new Playthrough(script, bookmark.log, onProblem, snapshot);
  } catch (error) {
    console.warn('A kept place could not be shown as it is; its choices are taken again:', error);
    return null;
  }
}

/**
 * Comes back to a bookmark by walking its log again. In the story it was made in this is the same place; in an
 * edited one it is the last place that still exists, and `lost` says what was not. Each step of the generator
 * is one frame and yields the share of the log's choices walked, so that a long log can be spread over time.
 * @throws {StoryError} only when the story cannot even begin.
 */
export function* restoring(
  script: Script,
  bookmark: Bookmark,
  onProblem?: OnProblem,
): Generator<number, Restored> {
  return yield* returning(new Playthrough(script, bookmark.log, onProblem), bookmark);
}

/**
 * The same on a playthrough that stands at the beginning of the bookmark's log.
 * @throws nothing of the story's: what goes wrong on the way is told as a loss.
 */
export function* returning(
  playthrough: Playthrough,
  bookmark: Bookmark,
): Generator<number, Restored> {
  const { taken } = bookmark.log;
  let lost: Loss | null = null;
  try {
    for (const _line of readingOn(playthrough, () => playthrough.walked >= taken.length)) {
      yield playthrough.walked / taken.length;
    }
    if (playthrough.walked === taken.length) {
      // The line may be farther on than it was.
      for (const _line of readingOn(playthrough, () => playthrough.last >= bookmark.at + reach)) {
        yield 1;
      }
    }
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    lost = { kind: 'error', message: error.message };
  }
  const missed = taken[playthrough.walked];
  if (playthrough.walked < bookmark.road) {
    if (lost === null && missed !== undefined) lost = { kind: 'choice', taken: missed };
    return { playthrough, lost };
  }
  const { line } = bookmark;
  const found = land(playthrough, { ...bookmark, isLine: (frame) => frame.beat.id === line });
  if (lost === null && !found) lost = { kind: 'line' };
  if (lost === null && missed !== undefined) lost = { kind: 'ahead', taken: missed };
  return { playthrough, lost };
}

/**
 * The same, in one go.
 * @throws {StoryError} only when the story cannot even begin.
 */
export function restore(script: Script, bookmark: Bookmark, onProblem?: OnProblem): Restored {
  return inOneGo(restoring(script, bookmark, onProblem));
}
