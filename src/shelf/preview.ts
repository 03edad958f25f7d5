import type { FirstInfo } from '../catalogue/story-info.ts';
import { type Frame, wordsOf } from '../scene/frame.ts';
import { emptyScene, type Scene } from '../scene/scene.ts';

/** What a list shows of a bookmark, so that nothing has to be walked to draw it. */
export interface Preview {
  /** Name of who speaks, as shown. */
  readonly speaker: string | null;
  readonly line: string;
  /** Enough to draw its picture; its title is the scene's. */
  readonly scene: Scene;
}

export const emptyPreview: Preview = { speaker: null, line: '', scene: emptyScene };

export function previewOf(frame: Frame, cast: FirstInfo['cast']): Preview {
  const { speaker, line } = wordsOf(frame);
  return {
    speaker: speaker === null ? null : (cast[speaker]?.name ?? null),
    line: line.text,
    scene: frame.scene,
  };
}
