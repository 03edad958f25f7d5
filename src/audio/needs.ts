import type { Frame } from '../scene/frame.ts';

/** The recordings that frames will ask for, to be prepared before they come; blades' own sounds apart. */
export function recordingsOf(frames: readonly Frame[]): readonly string[] {
  const names = frames.flatMap(({ beat, scene }) => [
    scene.music,
    scene.ambience,
    ...beat.cues.map((cue) => (cue.kind === 'sound' ? cue.name : null)),
  ]);
  return [...new Set(names.filter((name) => name !== null))];
}
