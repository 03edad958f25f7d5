import type {
  Backdrop,
  BackdropLayer,
  Encoded,
  Pictures,
  Pose,
} from '../../src/catalogue/pictures.ts';
import type { StoryInfo } from '../../src/catalogue/story-info.ts';
import { enactAll } from '../../src/scene/enact.ts';
import { emptyScene, type Scene } from '../../src/scene/scene.ts';
import { cues } from './cues.ts';

// A small game to put on a stage: two people with a blade each, two places.

export function picture(name: string): Encoded {
  return { avif: `${name}.avif`, webp: `${name}.webp` };
}

export function layer(
  name: string,
  parallax: number,
  depth: BackdropLayer['depth'],
): BackdropLayer {
  return {
    name,
    x: 0,
    y: 0,
    w: 2112,
    h: 1188,
    parallax,
    depth,
    picture: picture(name),
    sunless: null,
  };
}

export const field: Backdrop = {
  width: 2112,
  height: 1188,
  layers: [
    layer('sky', 0.15, 'behind'),
    layer('land', 0.7, 'behind'),
    layer('fore', 1.4, 'before'),
  ],
  horizon: 660,
  ground: picture('ground'),
  places: {
    far: { x: 1130, y: 748, scale: 0.165 },
    left: { x: 746, y: 866, scale: 0.385 },
    right: { x: 1386, y: 860, scale: 0.385 },
  },
  portraitPlaces: { left: { x: 778, y: 842, scale: 0.335 } },
  still: 'still.webp',
};

export const guard: Pose = {
  w: 400,
  h: 900,
  scale: 1.25,
  ground: [200, 860],
  head: [210, 60],
  chest: null,
  points: { hilt: [360, 260] },
  lines: {
    hilt: [
      [350, 280],
      [380, 200],
    ],
    blade: [
      [380, 200],
      [600, -280],
    ],
  },
  faces: 'right',
  base: picture('guard-base'),
  light: picture('guard-light'),
};

export const bare: Pose = { ...guard, points: {}, lines: {} };

/** Holds out a hand for a hilt. */
export const waiting: Pose = { ...bare, points: { hand: [90, 380] } };

export const pictures: Pictures = {
  backdrops: { field, ashes: { ...field, ground: null } },
  poses: { ann: { guard, bare, waiting }, bob: { guard, bare } },
  sprites: {},
  images: {},
};

export const info: StoryInfo = {
  id: 'small',
  title: 'Small',
  author: 'Nobody',
  reading: 'line',
  language: 'en',
  description: '',
  contentNote: '',
  content: {},
  music: {},
  titleScene: [],
  cast: {
    ann: {
      name: 'Ann',
      colour: '#9cc8f2',
      light: '#0000ff',
      alt: {},
    },
    bob: {
      name: 'Bob',
      colour: '#e0675c',
      light: '#ff0000',
      alt: {},
    },
  },
  backgrounds: {},
  images: {},
  palette: { background: '#07080a', secondary: '#c9bfae', text: '#e4dccd', accent: '#e8702a' },
  classes: {},
  lights: {
    day: { sky: 1, sun: 1, ember: 1, saturation: 1, tint: '#ffffff' },
    night: { sky: 0.2, sun: 0, ember: 0.5, saturation: 0.5, tint: '#ff8080' },
  },
  shots: {
    wide: { landscape: { x: 960, y: 540, zoom: 1 }, portrait: { x: 960, y: 540, zoom: 1 } },
    near: { landscape: { x: 1000, y: 560, zoom: 1.3 }, portrait: { x: 940, y: 560, zoom: 1.2 } },
  },
  moods: {},
  effects: {
    blade: {
      ann: { core: '#ffffff', kind: 'steady' },
      bob: { core: '#ffffff', kind: 'ragged' },
    },
  },
  endings: [],
  credits: [],
};

export function sceneOf(...tags: readonly string[]): Scene {
  return enactAll(emptyScene, cues(...tags));
}

/** Both with lit blades in the field. */
export const duel = sceneOf(
  'background: field',
  'light: day',
  'camera: wide',
  'show: ann guard >> at left',
  'show: bob guard >> at right',
  'blade: ann on',
  'blade: bob on',
);
