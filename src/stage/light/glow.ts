import type { Blade } from '../../catalogue/story-info.ts';
import { chance, wander } from './noise.ts';

/**
 * The unrest of a blade at a moment, as a factor of its glow: light on people and ground, the blade itself and
 * its halo all take it from here. A steady blade breathes by a few hundredths; a ragged one stutters.
 * @param seconds time; still air is asked for by not letting it pass.
 * @param seed parts one blade's unrest from another's.
 */
export function unrest(kind: Blade['kind'], seconds: number, seed: number): number {
  if (kind === 'steady') {
    return 1 + 0.025 * Math.sin(seconds * 1.9 + seed) + 0.02 * wander(seconds * 7, seed);
  }
  const flutter = 0.1 * wander(seconds * 11, seed) + 0.06 * wander(seconds * 29, seed + 1);
  // Now and then it catches: a short drop, some twice a second.
  const slot = Math.floor(seconds * 5);
  const drop = chance(slot, seed) < 0.16 ? 0.16 * Math.sin((seconds * 5 - slot) * Math.PI) : 0;
  return 1 + flutter - drop;
}

/** How far the blade has grown out of its hilt at a glow: a low one burns dimly but at full length. */
export function reach(glow: number): number {
  return Math.min(1, glow / 0.3);
}

/** How brightly a blade burns at a glow: the eye sees a low blade as still a light. */
export function brightness(glow: number): number {
  return glow <= 0 ? 0 : 0.25 + 0.75 * glow;
}

/** Distance in pixels of the drawn pose (a person is some 1100 tall) at which another's blade gives half its light. */
const halfWay = 1050;

/** The most another's blade gives. */
const strongest = 0.72;

/**
 * How much of another's blade falls on someone.
 * @param distance from the blade to the heart, in stage px.
 * @param scale stage px per drawn pixel where the person stands.
 */
export function foeShare(distance: number, scale: number): number {
  const far = distance / Math.max(1e-6, scale) / halfWay;
  return strongest / (1 + far * far);
}
