import type { Frame } from '../scene/frame.ts';
import type { Leafing } from './leaves.ts';
import type { ReplayRate } from './pace.ts';

/**
 * Where the reader is with the line on screen: it is `appearing`, it is there to be read (`reading`),
 * a choice is open (`choosing`), the story wants to begin anew and asks (`restarting`), or nothing follows (`ended`).
 */
export type Phase = 'appearing' | 'reading' | 'choosing' | 'restarting' | 'ended';

/** Whether a press goes on from here. */
export function readsOn(phase: Phase): boolean {
  return phase === 'appearing' || phase === 'reading';
}

/**
 * How lines follow each other: at the reader's press, by themselves, as fast as they can, or by themselves over
 * the choices that the log takes.
 */
export type Pace = 'manual' | 'auto' | 'skip' | 'replay';

/** What a player can know of the play at this moment; menus draw it. */
export interface PlayState extends Leafing {
  readonly frame: Frame;
  readonly phase: Phase;
  readonly pace: Pace;
  /** How fast a replay runs. */
  readonly rate: ReplayRate;
  /** Number of this line in the playthrough, from 0. */
  readonly at: number;
  readonly canGoBack: boolean;
  /** True when a line further on has been reached before in this playthrough. */
  readonly canGoForward: boolean;
  /** True when this player had read the line before it was shown. */
  readonly readBefore: boolean;
  /** The option that a replay is about to take. */
  readonly pointing: string | null;
}
