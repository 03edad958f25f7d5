import { wordsOf } from '../scene/frame.ts';
import type { Playthrough } from './playthrough.ts';

/** A place that the story marks as one to come back to. */
export interface Checkpoint {
  /** As the story calls it, else the title of its scene, else its line. */
  readonly name: string;
  /** Number of its frame. */
  readonly at: number;
  /** The words that stand there. */
  readonly line: string;
}

/** The checkpoints passed on the way to the cursor, the newest first. Where one was passed again, the last time counts. */
export function checkpoints(playthrough: Playthrough): Checkpoint[] {
  const passed = new Map<string, Checkpoint>();
  for (let { at } = playthrough; at >= playthrough.first; at--) {
    const frame = playthrough.frameAt(at);
    const line = wordsOf(frame).line.text;
    for (const cue of frame.beat.cues) {
      if (cue.kind !== 'checkpoint') continue;
      const name = cue.name || frame.scene.title || line;
      if (!passed.has(name)) passed.set(name, { name, at, line });
    }
  }
  return [...passed.values()];
}
