import * as settingsPhrases from '../../phrases/settings.ts';

/** Letters a second at each stop of the slider, from slow to the last, which is at once (0). */
const stops = [15, 22, 30, 45, 65, 90, 140, 0] as const;

/** Number of the last stop. */
export const lastStop = stops.length - 1;

/** The stop that is nearest to a speed in letters a second. */
export function stopOf(speed: number): number {
  if (speed <= 0) return lastStop;
  const distances = stops.slice(0, lastStop).map((stop) => Math.abs(Math.log(stop / speed)));
  return distances.indexOf(Math.min(...distances));
}

/** Letters a second at a stop; 0 is at once. */
export function speedAt(stop: number): number {
  return stops[Math.max(0, Math.min(lastStop, Math.round(stop)))] ?? 0;
}

export function speedInWords(speed: number): string {
  return speed === 0 ? settingsPhrases.atOnce : settingsPhrases.letters(speed);
}
