import { enactAll } from '../scene/enact.ts';
import type { Frame } from '../scene/frame.ts';
import { Reader, type ReaderState } from '../story/reader.ts';
import type { Script } from '../story/script.ts';

/**
 * Frames that may come after one, over every option of a choice, read by readers of their own.
 * @param state of the reader that has just read `from`.
 * @param count how many on each road.
 */
export function foresee(script: Script, state: ReaderState, from: Frame, count: number): Frame[] {
  const frames: Frame[] = [];
  const look = (here: ReaderState, option: string | null, last: Frame, left: number) => {
    const reader = Reader.resume(script, here, () => {});
    if (option !== null) reader.choose(option);
    let before = last;
    for (let more = left; more > 0 && !before.beat.ends; more--) {
      if (before.beat.choices.length > 0 && (option === null || before !== last)) {
        const parting = reader.save();
        for (const { id, enabled } of before.beat.choices)
          if (enabled) look(parting, id, before, more);
        return;
      }
      const beat = reader.read();
      before = { beat, scene: enactAll(before.scene, beat.cues) };
      frames.push(before);
    }
  };
  try {
    look(state, null, from, count);
  } catch {
    // What goes wrong further on is told when the reader comes to it, not while looking ahead.
  }
  return frames;
}
