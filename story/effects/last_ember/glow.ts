import { wander } from '@kit/seen';

/**
 * How brightly a last ember glows: the wind leans on it twice, then it goes.
 * @param age 0 begun, 1 over.
 * @param seconds since it began.
 */
export function lastGlow(
  age: number,
  seconds: number,
  seed: number,
  reducedMotion: boolean,
): number {
  const goes = 1 - Math.min(1, Math.max(0, (age - 0.55) / 0.45)) ** 0.8;
  const comes = Math.min(1, age / 0.12);
  if (reducedMotion) return comes * goes;
  const wind = 0.72 + 0.28 * Math.sin(age * 11) + 0.12 * wander(seconds * 3.1, seed);
  return comes * goes * wind;
}
