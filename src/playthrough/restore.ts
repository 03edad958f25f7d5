import { StoryError } from '../story/ink.ts';
import type { OnProblem } from '../story/reader.ts';
import type { Script } from '../story/script.ts';
import { type Bookmark, findTaken, type Taken } from './log.ts';
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

/** Reads on to the next open choice or the end. */
function toNextChoice(playthrough: Playthrough) {
  while (playthrough.forward()) {
    // Each step is one frame; the loop ends where the story waits.
  }
}

/** Takes the log's choices one by one, as far as the story still offers them. */
function retake(playthrough: Playthrough, taken: readonly Taken[]): Loss | null {
  try {
    for (const before of taken) {
      toNextChoice(playthrough);
      const choice = findTaken(before, playthrough.frame.beat.choices);
      if (choice === null) return { kind: 'choice', taken: before };
      playthrough.choose(choice.id);
    }
    toNextChoice(playthrough);
  } catch (error) {
    if (error instanceof StoryError) return { kind: 'error', message: error.message };
    throw error;
  }
  return null;
}

/** Goes to the bookmark's line on its road: by its words, else by its number. @returns whether it was found. */
function land(playthrough: Playthrough, bookmark: Bookmark): boolean {
  const { first, last } = playthrough.road(bookmark.road);
  const isThere = (at: number) => playthrough.frames[at]?.beat.id === bookmark.line;
  const numbered = Math.max(first, Math.min(bookmark.at, last));
  // The nearest such line to the kept number: the same words may stand on a road twice.
  for (let off = 0; off <= last - first; off++) {
    const found = [numbered - off, numbered + off].find(
      (at) => at >= first && at <= last && isThere(at),
    );
    if (found !== undefined) {
      playthrough.goTo(found);
      return true;
    }
  }
  playthrough.goTo(numbered);
  return false;
}

/**
 * Comes back to a bookmark by walking its log again. In the story it was made in this is the same place; in an
 * edited one it is the last place that still exists, and `lost` says what was not.
 * @throws {StoryError} only when the story cannot even begin.
 */
export function restore(script: Script, bookmark: Bookmark, onProblem?: OnProblem): Restored {
  const playthrough = new Playthrough(script, bookmark.log, onProblem);
  const lost = retake(playthrough, bookmark.log.taken);
  const reached = playthrough.log.taken.length;
  if (reached < bookmark.road) return { playthrough, lost };
  const found = land(playthrough, bookmark);
  return { playthrough, lost: lost ?? (found ? null : { kind: 'line' }) };
}
