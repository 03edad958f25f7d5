import type { FirstInfo } from '../catalogue/story-info.ts';
import type { Frame } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import { sceneOf } from '../scene/scene-of.ts';
import { parseLine } from '../story/line.ts';

/** What stands behind the title: the scene that story.json's tags describe, and no words. */
export function titleFrame(info: FirstInfo): Frame {
  return {
    scene: sceneOf(info.titleScene),
    beat: {
      id: '',
      place: '',
      speaker: null,
      style: 'plain',
      line: parseLine(''),
      alt: null,
      cues: [],
      choices: [],
      ends: false,
      ending: null,
    },
  };
}

/** What stands behind the card of an ending; null where that is the last line's own scene. */
export function endingScene(info: FirstInfo, id: string | null): Scene | null {
  const tags = info.endings.find((ending) => ending.id === id)?.scene ?? [];
  return tags.length === 0 ? null : sceneOf(tags);
}
