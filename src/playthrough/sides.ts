import type { Bookmark } from './log.ts';
import type { Playthrough } from './playthrough.ts';
import { type Entry, history } from './transcript.ts';

/** One road from where two part. */
export interface Side {
  /** What was answered there. */
  readonly option: string;
  readonly entries: readonly Entry[];
  /** Its last line: all others lie before it. */
  readonly end: Bookmark;
}

/** Two roads from the choice where they part. */
export interface Sides {
  /** The line on which the choice stands. */
  readonly choice: Entry;
  readonly left: Side;
  readonly right: Side;
}

/**
 * Sets two playthroughs beside each other, from the first choice that they take differently.
 * @returns null when they never part, or their pasts are not known.
 */
export function sidesOf(left: Playthrough, right: Playthrough): Sides | null {
  if (left.first > 0 || right.first > 0) return null;
  const [one, other] = [history(left, left.last), history(right, right.last)];
  // Whoever types another name goes the same road.
  const parting = one.findIndex(
    ({ taken, frame: { beat } }, at) =>
      taken !== (other[at]?.taken ?? null) && beat.choices[0]?.input === undefined,
  );
  const choice = one[parting];
  const [here, there] = [choice?.taken ?? null, other[parting]?.taken ?? null];
  if (choice === undefined || here === null || there === null) return null;
  return {
    choice,
    left: { option: here, entries: one.slice(parting + 1), end: left.bookmark() },
    right: { option: there, entries: other.slice(parting + 1), end: right.bookmark() },
  };
}
