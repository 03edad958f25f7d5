import type { FirstInfo } from '../catalogue/story-info.ts';
import type { Scene } from '../scene/scene.ts';
import { sceneOf } from './title-frame.ts';

/** What stands behind the card of an ending; null where that is the last line's own scene. */
export function endingScene(info: FirstInfo, id: string | null): Scene | null {
  const tags = info.endings.find((ending) => ending.id === id)?.scene ?? [];
  return tags.length === 0 ? null : sceneOf(tags);
}
