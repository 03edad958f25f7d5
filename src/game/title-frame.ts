import type { StoryInfo } from '../catalogue/story-info.ts';
import { enactAll } from '../scene/enact.ts';
import type { Frame } from '../scene/frame.ts';
import { emptyScene } from '../scene/scene.ts';
import { isCue } from '../story/cue.ts';
import { parseLine } from '../story/line.ts';
import { readTag } from '../story/tag.ts';

/** What stands behind the title: the scene that story.json's tags describe, and no words. */
export function titleFrame(info: StoryInfo): Frame {
  const cues = info.titleScene.map((tag) => readTag(tag, null)).filter(isCue);
  return {
    scene: enactAll(emptyScene, cues),
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
