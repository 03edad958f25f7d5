import { pictures } from 'virtual:game/pictures';
import * as v from 'valibot';
import { type StoryInfo, storyInfoSchema } from '../../../src/catalogue/story-info.ts';
import { defaultPreferences, type Preferences } from '../../../src/director/preferences.ts';
import { enactAll } from '../../../src/scene/enact.ts';
import type { Frame } from '../../../src/scene/frame.ts';
import { emptyScene, type Scene } from '../../../src/scene/scene.ts';
import type { Beat, LineStyle } from '../../../src/story/beat.ts';
import { type Cue, isCue } from '../../../src/story/cue.ts';
import { parseLine } from '../../../src/story/line.ts';
import { readTag } from '../../../src/story/tag.ts';
import source from '../../../story/story.json';
import { HandDriven } from '../hand-driven.ts';
import { openStage, type TestStage } from '../open-stage.ts';

/** What a test may ask of the page. */
interface Bench {
  readonly time: HandDriven;
  readonly events: string[];
  stage: TestStage | null;
  /** @param other parts of the story's description to use in place of its own. */
  open(preferences?: Partial<Preferences>, other?: Partial<StoryInfo>): Promise<void>;
  /** Shows a line after some tags; the scene goes on from the one before. */
  show(tags: readonly string[], line?: Partial<Words>, arrival?: 'play' | 'cut'): Promise<void>;
  consider(tags: readonly string[] | null): void;
  reset(): void;
}

interface Words {
  readonly text: string;
  readonly speaker: string | null;
  readonly style: LineStyle;
  readonly choices: number;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

const info = v.parse(storyInfoSchema, source);
let scene: Scene = emptyScene;
let shown = 0;

function cuesOf(tags: readonly string[]): Cue[] {
  return tags.map((tag) => readTag(tag, null)).filter(isCue);
}

function beatOf(cues: readonly Cue[], words: Partial<Words>): Beat {
  const options = Array.from({ length: words.choices ?? 0 }, (_, index) => ({
    id: `option ${index}`,
    label: `Option ${index}`,
    place: 'bench',
    consider: [],
    style: 'plain' as const,
    enabled: true,
  }));
  return {
    id: `line ${shown}`,
    place: 'bench',
    speaker: words.speaker ?? null,
    style: words.style ?? 'plain',
    line: parseLine(words.text ?? ''),
    alt: null,
    cues,
    choices: options,
    ends: false,
    ending: null,
  };
}

const time = new HandDriven();

window.bench = {
  time,
  events: [],
  stage: null,
  async open(preferences = {}, other = {}) {
    const host = document.getElementById('host');
    if (host === null) throw new Error('the page has no host');
    this.stage = await openStage({
      host,
      info: { ...info, ...other },
      pictures,
      preferences: { ...defaultPreferences, ...preferences },
      clock: time,
      frames: time,
      onLost: () => this.events.push('lost'),
      onReturned: () => this.events.push('returned'),
    });
  },
  async show(tags, words = {}, arrival = 'play') {
    const cues = cuesOf(tags);
    scene = enactAll(scene, cues);
    shown += 1;
    const frame: Frame = { scene, beat: beatOf(cues, words) };
    await this.stage?.show(frame, arrival);
  },
  consider(tags) {
    this.stage?.consider(tags === null ? null : enactAll(scene, cuesOf(tags)));
  },
  reset() {
    scene = emptyScene;
  },
};
