import type { Beat } from '../story/beat.ts';

/** Ms between two lines while skipping: 50 lines a second. */
export const skipStep = 20;

/** Ms that a replay shows an open choice before it points at the option, and then before it takes it. */
export const replayChoice = { look: 1600, point: 1400 } as const;

/** Least time a line stands on auto, in ms; a single word must not flash by. */
const leastStay = 1200;

/**
 * How long a line stands on auto once it is there whole, in ms.
 * @param wordsAMinute the reader's pace.
 */
export function stay(beat: Beat, wordsAMinute: number): number {
  const words = beat.line.text.split(/\s+/).filter(Boolean).length;
  return leastStay + (words * 60_000) / wordsAMinute;
}
