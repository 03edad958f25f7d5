import type { Cue, LastingCue } from './cue.ts';
import type { Line } from './line.ts';

/**
 * How a line is set: `plain`, or the classes that `# class:` names, parted by blanks. Which of them look otherwise
 * than a plain line is for `lineLookOf` in `typography.ts` to say.
 */
export type LineStyle = string;

/** One option of a choice. */
export interface Choice {
  /** Its `#id:`, else made of the line that asks, its knot and its label: the same over edits elsewhere. */
  readonly id: string;
  readonly label: string;
  /** Knot and stitch it stands in. */
  readonly place: string;
  /** Enacted while the option is pointed at. */
  readonly consider: readonly LastingCue[];
  readonly style: LineStyle;
  readonly enabled: boolean;
}

/** Whether a reader can take an option: one without words cannot be seen. */
export function isOpen({ enabled, label }: Choice): boolean {
  return enabled && label !== '';
}

/** Everything between two clicks. */
export interface Beat {
  /** The line's `#id:`, else made of its knot and words: what a read mark holds on to. */
  readonly id: string;
  /** Knot and stitch the line stands in. */
  readonly place: string;
  /** Id of the person who speaks, null for narration. */
  readonly speaker: string | null;
  readonly style: LineStyle;
  readonly line: Line;
  readonly alt: string | null;
  readonly cues: readonly Cue[];
  readonly choices: readonly Choice[];
  /** True when nothing follows. */
  readonly ends: boolean;
  /** The ending this line is, if it is one. */
  readonly ending: string | null;
}
