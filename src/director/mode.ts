import * as troublePhrases from '../phrases/trouble.ts';
import type { Playthrough } from '../playthrough/playthrough.ts';
import { type Beat, isOpen } from '../story/beat.ts';
import { StoryError } from '../story/ink.ts';
import type { Line } from '../story/line.ts';
import { hasMore, type Leafing } from './leaves.ts';
import type { ReplayRate } from './pace.ts';
import type { Pace, Phase, PlayState } from './play-state.ts';
import type { Preferences } from './preferences.ts';

/** What the director knows of the play beside the playthrough. */
export interface Mode extends Leafing {
  phase: Phase;
  pace: Pace;
  rate: ReplayRate;
  readBefore: boolean;
  /** Whether the reader was asked to begin anew at the present line, and stays. */
  stays: boolean;
  /** The option that a replay is about to take. */
  pointing: string | null;
  leaves: readonly Line[];
  leaf: number;
  /** Index of the letter that the reader's leaf began with when they came to it: it stays in sight. */
  reached: number;
}

/** What it is before the first line. */
export function firstMode(): Mode {
  return {
    phase: 'appearing',
    pace: 'manual',
    rate: 1,
    readBefore: false,
    stays: false,
    pointing: null,
    leaves: [],
    leaf: 0,
    reached: 0,
  };
}

/** Whether the line at the cursor wants the story to begin anew. */
export function wantsRestart({ frame }: Playthrough): boolean {
  return frame.beat.cues.some(({ kind }) => kind === 'restart');
}

/** Whether what runs by itself stops at the cursor until a reader answers: how it goes on was not decided yet. */
export function isUndecided(playthrough: Playthrough): boolean {
  return playthrough.at === playthrough.last && wantsRestart(playthrough);
}

/** Where the reader is once the leaf of the frame at the cursor is there. */
export function haltAt(playthrough: Playthrough, mode: Mode): Phase {
  if (hasMore(mode)) return 'reading';
  const { choices, ends } = playthrough.frame.beat;
  // Where nothing is shown there is nothing to read first.
  const over = ends && playthrough.frame.still !== undefined;
  const open = choices.some(isOpen);
  if (mayAsk(mode) && (over || open) && isUndecided(playthrough)) return 'restarting';
  if (over) return 'ended';
  return open ? 'choosing' : 'reading';
}

/**
 * Where the reader is who cannot go on from the frame at the cursor; null where nothing is known of it.
 * @throws {StoryError} where none of the options can be taken.
 */
export function haltBehind({ frame, deadEnd }: Playthrough): Phase | null {
  if (frame.beat.ends) return 'ended';
  if (deadEnd === null) return null;
  throw new StoryError(troublePhrases.deadEnd, deadEnd);
}

/** Whether it is the reader's turn, or the pace's. */
export function isWaiting({ phase }: Mode): boolean {
  return phase === 'reading' || phase === 'choosing';
}

/** Whether lines go by without the reader: nothing is asked then. */
export function runsByItself({ pace }: Mode): boolean {
  return pace === 'skip' || pace === 'replay';
}

/** What a player has said of skipping. */
type Skipping = Pick<Preferences, 'skipUnread'>;

/** Whether skipping goes on from the present line. */
export function maySkip({ pace, readBefore }: Mode, { skipUnread }: Skipping): boolean {
  return pace === 'skip' && (readBefore || skipUnread);
}

/** Whether a line is skipped over: one at which a choice is open, or nothing follows, is shown. */
export function isRunThrough({ choices, ends }: Beat, mode: Mode, skipping: Skipping): boolean {
  return maySkip(mode, skipping) && choices.length === 0 && !ends;
}

/** Whether the reader may be asked to begin anew. */
export function mayAsk(mode: Mode): boolean {
  return !mode.stays && !runsByItself(mode);
}

/** Whether the end's card lies over a line that can be gone back to. */
export function isCardOverLine({ frame }: Playthrough, { phase }: Mode): boolean {
  return phase === 'ended' && frame.still === undefined;
}

/** What menus show of the play. */
export function viewOf(playthrough: Playthrough, mode: Mode): PlayState {
  const { frame, at, last } = playthrough;
  const { stays: _asked, reached: _letter, ...shown } = mode;
  return {
    ...shown,
    frame,
    at,
    canGoBack:
      at > 0 || mode.leaf > 0 || mode.phase === 'restarting' || isCardOverLine(playthrough, mode),
    canGoForward: at < last,
    answered: playthrough.takenAt(at)?.label ?? null,
  };
}
