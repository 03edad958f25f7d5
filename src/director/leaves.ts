import type { Frame } from '../scene/frame.ts';
import type { Line } from '../story/line.ts';

/** How a line that is longer than the text box is read: leaf by leaf. */
export interface Leafing {
  /** What stands on the screen at one time each, in order; none where all of the line does. */
  readonly leaves: readonly Line[];
  /** Number of the leaf that is shown, from 0. */
  readonly leaf: number;
}

/** Whether the line goes on behind the leaf that is shown. */
export function hasMore({ leaves, leaf }: Leafing): boolean {
  return leaf < leaves.length - 1;
}

/**
 * A frame with as much of its words as is shown at one time. What a line asks for comes with its first leaf; that it has
 * a link says who sets its words, on each of them.
 */
export function leafOf(frame: Frame, { leaves, leaf }: Leafing): Frame {
  const line = leaves[leaf];
  if (line === undefined) return frame;
  const { beat, still } = frame;
  if (still !== undefined) return { ...frame, still: { ...still, line } };
  return {
    ...frame,
    beat: {
      ...beat,
      line,
      cues: leaf > 0 ? beat.cues.filter(({ kind }) => kind === 'link') : beat.cues,
    },
  };
}

/** The leaf on which a letter of the line stands. @param at its index. */
export function leafAt(leaves: readonly Line[], at: number): number {
  let left = at;
  const found = leaves.findIndex(({ text }) => {
    left -= text.length;
    return left < 0;
  });
  return Math.max(0, found);
}

/** Index of the first letter of a leaf in its line. */
export function beginOf({ leaves, leaf }: Leafing): number {
  return leaves.slice(0, leaf).reduce((sum, { text }) => sum + text.length, 0);
}

/** Whether two lines are parted alike. */
export function isSame(one: readonly Line[], other: readonly Line[]): boolean {
  return one.length === other.length && one.every(({ text }, index) => text === other[index]?.text);
}
