import { isCue } from '../story/cue.ts';
import { readTag } from '../story/tag.ts';
import { enactAll } from './enact.ts';
import { emptyScene, type Scene } from './scene.ts';

/** The scene that tags of story.json set on an empty stage. */
export function sceneOf(tags: readonly string[]): Scene {
  return enactAll(emptyScene, tags.map((tag) => readTag(tag, null)).filter(isCue));
}
