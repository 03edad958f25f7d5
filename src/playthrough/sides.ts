import type { Playthrough } from './playthrough.ts';
import { type Entry, history } from './transcript.ts';

/** Two roads from the choice where they part. */
export interface Sides {
  /** The line on which the choice stands. */
  readonly choice: Entry;
  readonly left: readonly Entry[];
  readonly right: readonly Entry[];
}

/**
 * Sets two playthroughs beside each other, from the first choice that they take differently.
 * @returns null when they never part, or their pasts are not known.
 */
export function sidesOf(left: Playthrough, right: Playthrough): Sides | null {
  const [one, other] = [left, right].map((playthrough) => history(playthrough, playthrough.last));
  if (one === undefined || other === undefined || left.first > 0 || right.first > 0) return null;
  const parting = one.findIndex(({ taken }, at) => taken !== (other[at]?.taken ?? null));
  const choice = one[parting];
  if (choice === undefined || parting >= other.length) return null;
  return { choice, left: one.slice(parting + 1), right: other.slice(parting + 1) };
}
