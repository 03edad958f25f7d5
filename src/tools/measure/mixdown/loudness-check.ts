import { sampleRate } from '../../../audio/sample-rate.ts';
import type { Loudness } from './ffmpeg.ts';
import type { Stereo } from './mixdown.ts';
import type { PlayedRoad } from './play-road.ts';

/** What a road is to be: LUFS integrated, how far it may stray in LU, and what its true peak must stay under. */
export const target = { integrated: -18, stray: 1, peak: -1.5 } as const;

/** What is wrong with a road's loudness, in words; empty when nothing is. */
export function faultsOf({ integrated, peak }: Loudness): readonly string[] {
  const faults: string[] = [];
  const apart = integrated - target.integrated;
  if (!(Math.abs(apart) <= target.stray)) {
    faults.push(`${Math.abs(apart).toFixed(1)} LU too ${apart > 0 ? 'loud' : 'quiet'}`);
  }
  if (!(peak < target.peak)) faults.push(`peaks at ${peak.toFixed(1)} dBTP`);
  return faults;
}

/** Where a mix is loudest, and in which line: where to look when it peaks. */
export function loudestPlace({ left, right }: Stereo, { lines }: PlayedRoad): string {
  let [most, where] = [0, 0];
  for (let at = 0; at < left.length; at++) {
    const value = Math.max(Math.abs(left[at] ?? 0), Math.abs(right[at] ?? 0));
    if (value > most) [most, where] = [value, at];
  }
  const ms = (where / sampleRate) * 1000;
  const line = lines.findLast(({ at }) => at <= ms);
  return `${clockTime(ms / 1000)}, in ${line?.frame.beat.place}: ${line?.frame.beat.line.text.slice(0, 48)}`;
}

/** Minutes and seconds. */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
