import { type Signal, signal } from '@preact/signals';
import type { StoryInfo } from '../../src/catalogue/story-info.ts';
import { worldClock } from '../../src/director/clock.ts';
import type { PlayState } from '../../src/director/play-state.ts';
import { defaultPreferences } from '../../src/director/preferences.ts';
import type { Actions, Replaying, UiState } from '../../src/menus/index.ts';
import { emptyJournal } from '../../src/playthrough/journal.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import type { StorageState } from '../../src/shelf/writer.ts';
import type { Beat, Choice } from '../../src/story/beat.ts';
import { parseLine } from '../../src/story/line.ts';

/** A small story of nobody's, told by the menus alone. */
export const info: StoryInfo = {
  id: 'lighthouse',
  title: 'The Lamp Keeper',
  author: 'a story for tests',
  reading: 'line',
  language: 'en',
  description: 'A lamp, a stair, and the weather coming in over the water.',
  contentNote: 'This story contains heights and the sea at night.',
  content: {},
  music: {},
  titleScene: [],
  cast: {
    ann: {
      name: 'Ann',
      colour: '#9cc8f2',
      alt: { stands: 'Ann at the rail.' },
      light: '#3fa2ff',
    },
    bo: { name: 'Bo', colour: '#e0675c', alt: {} },
  },
  backgrounds: { shore: { alt: 'A dark shore.' } },
  images: {},
  palette: { background: '#07080a', secondary: '#c9bfae', text: '#e4dccd', accent: '#e8702a' },
  classes: {},
  lights: {},
  shots: {},
  effects: {},
  moods: {},
  endings: [
    { id: 'lit', title: 'The Lamp Lit', line: 'Ann lit the lamp.' },
    { id: 'dark', title: 'A Dark Coast', line: 'Ann let it be.' },
  ],
  credits: [
    { heading: 'A story for tests', lines: ['Nobody owns it.'] },
    { heading: 'Type', lines: ['EB Garamond (SIL Open Font License 1.1).'] },
  ],
};

export const options: readonly Choice[] = [
  {
    id: 'light',
    label: 'Light the lamp.',
    place: 'stair',
    consider: [{ kind: 'effect', name: 'blade', said: { person: 'ann', glow: 0.35 } }],
    style: 'plain',
    enabled: true,
  },
  {
    id: 'leave',
    label: 'Leave it dark.',
    place: 'stair',
    consider: [],
    style: 'plain',
    enabled: true,
  },
];

/** A line of it. */
export function beatOf(source: string, more: Partial<Beat> = {}): Beat {
  return {
    id: source,
    place: 'stair',
    speaker: null,
    style: 'plain',
    line: parseLine(source),
    alt: null,
    cues: [],
    choices: [],
    ends: false,
    ending: null,
    ...more,
  };
}

export const shore = { ...emptyScene, title: 'The Stair', background: 'shore' };

/** What is seen of a beat that stands to be read, or waits for its choice. */
export function viewOf(beat: Beat, more: Partial<PlayState> = {}): PlayState {
  return {
    frame: { beat, scene: shore },
    phase: beat.choices.length > 0 ? 'choosing' : 'reading',
    pace: 'manual',
    rate: 1,
    at: 3,
    canGoBack: true,
    canGoForward: false,
    readBefore: false,
    pointing: null,
    answered: null,
    leaves: [],
    leaf: 0,
    ...more,
  };
}

type Writable<T> = { [K in keyof T]: T[K] extends { readonly value: infer V } ? Signal<V> : T[K] };

/** Everything the menus are shown, each part of it to be set by a test. */
export function makeUiState(stills: UiState['stills'] = {}): Writable<UiState> {
  const replaying: Replaying = {
    saves: {
      list: async () => [],
      keep: null,
      last: () => [],
      load: () => {},
      goOn: () => {},
      lasts: async () => true,
      rename: () => {},
      drop: () => {},
      putBack: () => {},
      asFile: async () => '',
      asText: async () => '',
      takeIn: async () => '',
      neighbours: async () => ({ list: async () => [], bring: async () => {} }),
      paint: async () => {},
    },
    entries: async () => [],
    hasCheckpoints: false,
    hasVoices: false,
    contentKinds: [],
    seen: async () => ({
      endings: { met: [], all: 0 },
      pictures: { met: [], all: 0 },
      music: null,
    }),
    listen: () => {},
    speak: () => {},
    checkpoints: async () => [],
    goTo: () => {},
    roads: async () => ({ nodes: [], edges: [], width: 0, height: 0 }),
    traveller: () => ({ journal: emptyJournal, visited: new Map(), walk: null }),
    travel: () => {},
    sides: () => ({ titles: ['', ''], find: async () => null }),
  };
  return {
    info,
    stills,
    described: signal<UiState['described']['value']>(info),
    titleScene: shore,
    hasPage: false,
    view: signal<PlayState | null>(null),
    stage: signal({ pictures: false, words: false }),
    preferences: signal(defaultPreferences),
    keeping: signal<StorageState>('kept'),
    rest: Promise.resolve(),
    place: signal<UiState['place']['value']>(null),
    firstPlay: signal(true),
    endingsSeen: signal<readonly string[]>([]),
    choiceBehind: signal(true),
    trouble: signal<UiState['trouble']['value']>(null),
    captions: signal<UiState['captions']['value']>([]),
    offered: signal<UiState['offered']['value']>(null),
    progress: signal<number | null>(null),
    newFirst: signal(false),
    taken: signal<UiState['taken']['value']>(new Map()),
    replaying: async () => replaying,
    credits: async () => info.credits,
    licences: async () => [
      { name: 'a-package 1.0', licence: 'MIT', text: 'Permission is hereby granted …' },
    ],
  };
}

/** Actions that are only noted, as `name` or `name argument`. */
export function noteActions(): { readonly actions: Actions; readonly noted: string[] } {
  const noted: string[] = [];
  const note =
    (name: string) =>
    (...said: unknown[]) => {
      noted.push([name, ...said.map((word) => JSON.stringify(word))].join(' '));
    };
  return {
    noted,
    actions: {
      begin: note('begin'),
      resume: note('resume'),
      title: note('title'),
      press: note('press'),
      forwardAgain: note('forwardAgain'),
      back: note('back'),
      stay: note('stay'),
      choose: note('choose'),
      consider: note('consider'),
      backToChoice: note('backToChoice'),
      setPace: note('setPace'),
      setRate: note('setRate'),
      prefer: note('prefer'),
      hold: note('hold'),
      recover: note('recover'),
      watch: note('watch'),
      copyLink: note('copyLink'),
      toNextChoice: note('toNextChoice'),
      bare: () => {},
      savePicture: note('savePicture'),
      quickSave: note('quickSave'),
      quickLoad: note('quickLoad'),
      answerLink: note('answerLink'),
    },
  };
}

export { worldClock };
