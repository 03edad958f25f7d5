import type { Beat } from '../story/beat.ts';

/** Ms between two lines while skipping: 60 lines a second, so that pictures on the way leave 40. */
export const skipStep = 16;

/** Ms that a replay shows an open choice before it points at the option, and then before it takes it. */
export const replayChoice = { look: 1600, point: 1400 } as const;

/** Most ms that skipping makes up for, running faster, when a picture has taken long. */
export const skipLag = 500;

/** How fast a replay may run, against a reader's own pace. */
const replayRates = [0.5, 1, 2, 4] as const;
export type ReplayRate = (typeof replayRates)[number];

/** The rate that is so many steps faster, as far as there is one. */
export function fasterBy(rate: ReplayRate, steps: number): ReplayRate {
  return replayRates[replayRates.indexOf(rate) + steps] ?? rate;
}

/** From this rate on, a replay cuts from line to line. */
export const cuttingRate = 4;

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
