import type { Recording } from '../catalogue/recordings.ts';

/** Where a recording was at some time: seconds into it, at seconds of the audio clock. */
export interface Anchor {
  readonly position: number;
  readonly time: number;
}

/** Two loops that differ by less, in seconds, are of one length: a 20th of a sample at 48 kHz. */
const sameLength = 1e-6;

/** Seconds into a recording at a time, where it has gone on from its anchor at `rate` and repeats its loop. */
export function positionAt(
  anchor: Anchor,
  time: number,
  rate: number,
  loop: Recording['loop'],
): number {
  const position = anchor.position + (time - anchor.time) * rate;
  if (loop === null || position < loop.end) return position;
  return loop.start + ((position - loop.start) % (loop.end - loop.start));
}

const family = (name: string) => name.split('-', 1)[0];

/**
 * Whether two pieces are one at two intensities, so that one can take over from the other in mid-bar: their
 * names begin with the same word (`storm`, `storm-high`) and their loops lie at the same place.
 */
export function sisters(
  [nameA, a]: readonly [string, Recording],
  [nameB, b]: readonly [string, Recording],
): boolean {
  if (nameA === nameB || family(nameA) !== family(nameB)) return false;
  if (a.loop === null || b.loop === null) return false;
  const apart = Math.abs(a.loop.start - b.loop.start) + Math.abs(a.loop.end - b.loop.end);
  return apart < sameLength;
}
