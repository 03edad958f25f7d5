import type { Frame } from '../scene/frame.ts';
import type { Playthrough } from './playthrough.ts';

/** A line to be found again: the road it lay on, its number then, and how to know it. */
interface Landing {
  readonly road: number;
  readonly at: number;
  readonly isLine: (frame: Frame) => boolean;
}

/** Numbers of the first and last frame, as far as known, after the first `road` choices of the log. */
function roadOf(playthrough: Playthrough, road: number): { first: number; last: number } {
  const { last } = playthrough;
  let { first } = playthrough;
  let choices = 0;
  for (let at = first; at <= last; at++) {
    if (playthrough.takenAt(at) === null) continue;
    if (choices === road) return { first, last: at };
    choices += 1;
    first = at + 1;
  }
  return { first: choices < road ? last + 1 : first, last };
}

/**
 * Moves the cursor to a line on its road: by its words, else by its number. Of several such lines the one
 * nearest to the number is meant: the same words may stand on a road twice.
 * @returns whether the words were found.
 */
export function land(playthrough: Playthrough, { road, at, isLine }: Landing): boolean {
  const { first, last } = roadOf(playthrough, road);
  const numbered = Math.max(first, Math.min(at, last));
  for (let off = 0; off <= last - first; off++) {
    const found = [numbered - off, numbered + off].find(
      (near) => near >= first && near <= last && isLine(playthrough.frameAt(near)),
    );
    if (found !== undefined) {
      playthrough.goTo(found);
      return true;
    }
  }
  playthrough.goTo(numbered);
  return false;
}
