import type { Playthrough } from '../playthrough/playthrough.ts';
import { isOpen } from '../story/beat.ts';
import type { Phase } from './play-state.ts';

/** Whether the line at the cursor wants the story to begin anew. */
export function wantsRestart({ frame }: Playthrough): boolean {
  return frame.beat.cues.some(({ kind }) => kind === 'restart');
}

/** Whether what runs by itself stops at the cursor until a reader answers: how it goes on was not decided yet. */
export function isUndecided(playthrough: Playthrough): boolean {
  return playthrough.at === playthrough.last && wantsRestart(playthrough);
}

/**
 * Where the reader is once the frame at the cursor is there.
 * @param asks whether they are to be asked to begin anew, if the line wants that.
 */
export function haltAt(playthrough: Playthrough, asks: boolean): Phase {
  const { choices, ends } = playthrough.frame.beat;
  // Where nothing is shown there is nothing to read first.
  const over = ends && playthrough.frame.still !== undefined;
  const open = choices.some(isOpen);
  if (asks && (over || open) && isUndecided(playthrough)) return 'restarting';
  if (over) return 'ended';
  return open ? 'choosing' : 'reading';
}
