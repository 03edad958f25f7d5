import { chance, wander } from '@kit/seen';
import type { BladeSettings } from './settings.ts';

/** Parts one person's unrest from another's. */
function seedOf(person: string): number {
  let seed = 7;
  for (const letter of person) seed = (seed * 31 + letter.charCodeAt(0)) % 997;
  return seed;
}

/**
 * The unrest of somebody's blade at a moment, as a factor of its glow. It is one value for all that shows it: the
 * blade and its halo, the light on people and ground, and the hum. A steady blade breathes by a few hundredths; a
 * ragged one stutters.
 * @param seconds time, as a moment has it; still air is asked for by not letting it pass.
 */
export function unrest(kind: BladeSettings['kind'], person: string, seconds: number): number {
  const seed = seedOf(person);
  if (kind === 'steady') {
    return 1 + 0.025 * Math.sin(seconds * 1.9 + seed) + 0.02 * wander(seconds * 7, seed);
  }
  const flutter = 0.1 * wander(seconds * 11, seed) + 0.06 * wander(seconds * 29, seed + 1);
  // Now and then it catches: a short drop, some twice a second.
  const slot = Math.floor(seconds * 5);
  const drop = chance(slot, seed) < 0.16 ? 0.16 * Math.sin((seconds * 5 - slot) * Math.PI) : 0;
  return 1 + flutter - drop;
}
