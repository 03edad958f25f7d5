import { attempt } from '../../scene/attempt.ts';
import type { Cue } from '../../story/cue.ts';
import { effectNamed } from '../../story/cue.ts';
import type { Said } from '../../story/effect-tag.ts';

/** One run of a passing effect. All that is seen of it follows from its age, so that it can be cut at any moment. */
export interface Run<S = Said> {
  /** The effect's name. */
  readonly effect: string;
  readonly said: S;
  /** Time of the stage's clock at which it began, and how long it takes, in ms. */
  readonly born: number;
  readonly ms: number;
  /** Ms after that time in which traces of it may still be seen. */
  readonly lingers: number;
  /** Parts its chances from those of others that began with the same line. */
  readonly seed: number;
}

/** Least ms between two lights over the whole picture: no more than three a second, the limit of WCAG 2.3.1. */
export const flashGap = 350;

/** Starts runs, and remembers the last light over the whole picture, however short it was. */
export class RunStarter {
  private lastFlash = Number.NEGATIVE_INFINITY;

  /** The runs that some cues start; a light too soon after another is left out. */
  start(cues: readonly Cue[], now: number): Run[] {
    const started: Run[] = [];
    for (const cue of cues) {
      const passing = cue.kind === 'effect' ? effectNamed(cue.name)?.passing : undefined;
      if (cue.kind !== 'effect' || passing === undefined) continue;
      const { name, said } = cue;
      if (passing.flashes) {
        if (now - this.lastFlash < flashGap) continue;
        this.lastFlash = now;
      }
      const ms = attempt(name, () => passing.ms(said), 0);
      const seed = started.length + 1;
      started.push({ effect: name, said, born: now, ms, lingers: passing.lingers ?? 0, seed });
    }
    return started;
  }
}

/** Whether a run, with what it leaves, can no longer be seen. */
export function isOver({ born, ms, lingers }: Run, now: number): boolean {
  return now >= born + ms + lingers;
}

/** How far a run has come, 0 to 1. */
export function ageOf(run: Run, now: number): number {
  return Math.min(1, Math.max(0, (now - run.born) / Math.max(1, run.ms)));
}

/** How long the line waits before it begins, in ms. */
export function pauseOf(cues: readonly Cue[]): number {
  return cues.reduce((sum, cue) => (cue.kind === 'pause' ? sum + cue.length : sum), 0);
}
