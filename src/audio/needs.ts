import { effects as parts } from 'virtual:game/effects/sound';
import { attempt } from '../scene/attempt.ts';
import type { Frame } from '../scene/frame.ts';
import type { Ensemble } from './mix.ts';

/** The recordings that frames will ask for, to be prepared before they come; those of effects apart. */
export function recordingsOf(frames: readonly Frame[]): readonly string[] {
  const names = frames.flatMap(({ beat, scene }) => [
    scene.music,
    scene.ambience,
    ...beat.cues.map((cue) => (cue.kind === 'sound' ? cue.name : null)),
  ]);
  return [...new Set(names.filter((name) => name !== null))];
}

/** The recordings that effects may ask for at any time. */
export function effectRecordings(ensemble: Pick<Ensemble, 'effects'>): readonly string[] {
  return parts.flatMap(({ name, ...part }) =>
    attempt(name, () => part.recordings?.(ensemble) ?? [], []),
  );
}
