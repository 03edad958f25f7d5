import type { Recording, Recordings } from '../../src/catalogue/recordings.ts';
import type { StoryInfo } from '../../src/catalogue/story-info.ts';
import { enactAll } from '../../src/scene/enact.ts';
import type { Frame } from '../../src/scene/frame.ts';
import { emptyScene, type Scene } from '../../src/scene/scene.ts';
import { isCue } from '../../src/story/cue.ts';
import { readTag } from '../../src/story/tag.ts';

/** Two people with blades, in a picture 2000 pixels wide. */
export const cast: StoryInfo['cast'] = {
  ann: {
    name: 'Ann',
    colour: '#ffffff',
    light: '#0000ff',
    alt: {},
  },
  bob: {
    name: 'Bob',
    colour: '#ffffff',
    light: '#ff0000',
    alt: {},
  },
  cy: { name: 'Cy', colour: '#ffffff', alt: {} },
};

export const effects: StoryInfo['effects'] = {
  blade: {
    ann: {
      core: '#ffffff',
      kind: 'steady',
      hum: 'hum-ann',
      ignite: 'ignite-ann',
      retract: 'retract-ann',
    },
    bob: { core: '#ffffff', kind: 'ragged', hum: 'hum-bob' },
  },
};

export const grounds = {
  hill: {
    width: 2000,
    places: {
      left: { x: 400, y: 0, scale: 1 },
      centre: { x: 1000, y: 0, scale: 1 },
      right: { x: 1600, y: 0, scale: 1 },
    },
  },
};

export const ensemble = { cast, effects, grounds };

function recording(name: string, seconds: number, loops: boolean): Recording {
  const loop = loops ? { start: 0.25, end: seconds - 0.25 } : null;
  return { opus: `${name}.opus`, m4a: `${name}.m4a`, loop, seconds, caption: `[${name}]` };
}

export const recordings: Recordings = {
  music: {
    duel: recording('duel', 8.5, true),
    'duel-high': recording('duel-high', 8.5, true),
    elegy: recording('elegy', 12.5, true),
  },
  ambience: { wind: recording('wind', 6.5, true) },
  sounds: {
    'hum-ann': recording('hum-ann', 4.5, true),
    'hum-bob': recording('hum-bob', 4.5, true),
    'ignite-ann': recording('ignite-ann', 2, false),
    'retract-ann': recording('retract-ann', 1, false),
    bang: recording('bang', 3, false),
    tick: { ...recording('tick', 0.1, false), caption: '' },
  },
};

export const cues = (...tags: string[]) => tags.map((tag) => readTag(tag, null)).filter(isCue);

/** The frame a beat with these tags makes of the scene before it. */
export function frameOf(before: Scene, ...tags: string[]): Frame {
  const all = cues(...tags);
  return {
    scene: enactAll(before, all),
    beat: {
      id: tags.join(),
      place: 'here',
      speaker: null,
      style: 'plain',
      line: { text: '', spans: [] },
      alt: null,
      cues: all,
      choices: [],
      ends: false,
      ending: null,
    },
  };
}

export const sceneOf = (...tags: string[]): Scene => frameOf(emptyScene, ...tags).scene;
