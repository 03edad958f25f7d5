/** A number from 0 up to 1 that depends on its arguments alone (an integer hash after Bob Jenkins). */
export function chance(a: number, b: number): number {
  let h = Math.imul(a | 0, 0x27d4eb2d) ^ Math.imul(b | 0, 0x165667b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 0x100000000;
}

/** Smooth noise along a line, -1 to 1: values at whole numbers, eased between. */
export function wander(x: number, seed: number): number {
  const from = Math.floor(x);
  const t = x - from;
  const eased = t * t * (3 - 2 * t);
  const a = chance(from, seed);
  return (a + (chance(from + 1, seed) - a) * eased) * 2 - 1;
}

/** Time after which unrest begins anew, in s: long enough not to be noticed, short for a graphics card's numbers. */
const round = 900;

/** Seconds of a clock's ms, as everything that drifts and flickers takes them. */
export function secondsOf(now: number): number {
  return (now / 1000) % round;
}
