import { StoryError } from '../story/ink.ts';
import type { OnProblem } from '../story/reader.ts';
import type { Script } from '../story/script.ts';
import { land } from './landing.ts';
import type { Bookmark, Taken } from './log.ts';
import { Playthrough } from './playthrough.ts';

/** What a bookmark could not bring back, in an edited story. */
export type Loss =
  | { readonly kind: 'choice'; readonly taken: Taken }
  | { readonly kind: 'line' }
  | { readonly kind: 'error'; readonly message: string };

export interface Restored {
  readonly playthrough: Playthrough;
  /** Null when it is the same place as was kept. */
  readonly lost: Loss | null;
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
  const { taken } = bookmark.log;
  const playthrough = new Playthrough(script, bookmark.log, onProblem);
  let lost: Loss | null = null;
  try {
    while (playthrough.forward()) yield playthrough.walked / Math.max(1, taken.length);
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    lost = { kind: 'error', message: error.message };
  }
  const missed = taken[playthrough.walked];
  if (lost === null && missed !== undefined) lost = { kind: 'choice', taken: missed };
  if (playthrough.walked < bookmark.road) return { playthrough, lost };
  const { line } = bookmark;
  const found = land(playthrough, { ...bookmark, isLine: (frame) => frame.beat.id === line });
  return { playthrough, lost: lost ?? (found ? null : { kind: 'line' }) };
}

/** The same, in one go. */
export function restore(script: Script, bookmark: Bookmark, onProblem?: OnProblem): Restored {
  const steps = restoring(script, bookmark, onProblem);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
