import { onStage, type Segment, type Stand } from '@kit/seen';
import { bladesOf } from './lines.ts';

/** Width of a grip per unit of a place's scale, in stage px. */
const gripWidth = 23;

/** Share of the way from the hand to the blade that the hand covers. */
const covered = 0.12;

/** A hilt in a hand, in stage px. */
export interface Hilt {
  /** From where it leaves the hand to the root of the blade. */
  readonly line: Segment;
  /** Ends of the crossguard, if it has one. */
  readonly cross: Segment | null;
  readonly width: number;
}

/** The hilt a pose holds, lit or not; null when it holds none. */
export function hiltOf(at: Stand): Hilt | null {
  const { pose, place } = at;
  const { hilt: held } = pose.points;
  const { hilt: drawn } = pose.lines;
  if (held === undefined) return null;
  const blades = bladesOf(at);
  const main = blades.find((blade) => blade.main);
  const root = main?.from ?? (drawn && onStage(at, drawn[1]));
  if (root === undefined) return null;
  const hand = onStage(at, held);
  const [one, other] = blades.filter((blade) => !blade.main);
  return {
    line: [
      [hand[0] + (root[0] - hand[0]) * covered, hand[1] + (root[1] - hand[1]) * covered],
      root,
    ],
    cross: one === undefined || other === undefined ? null : [one.from, other.from],
    width: Math.max(2, place.scale * gripWidth),
  };
}
