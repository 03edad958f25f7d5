import type { Frame } from '../../src/scene/frame.ts';
import type { Scene } from '../../src/scene/scene.ts';
import type { Cue } from '../../src/story/cue.ts';
import { parseLine } from '../../src/story/line.ts';

/** A frame with a plain line, to be shown in a test. The line's id is its text. */
export function frameOf(scene: Scene, cues: readonly Cue[], text: string): Frame {
  const beat = {
    id: text,
    place: 'test',
    speaker: null,
    style: 'plain' as const,
    line: parseLine(text),
    alt: null,
    cues,
    choices: [],
    ends: false,
    ending: null,
  };
  return { scene, beat };
}
