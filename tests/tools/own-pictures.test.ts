import { describe, expect, test } from 'vitest';
import type { Point } from '../../src/catalogue/pictures.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { viewOn } from '../../src/stage/arrange/camera.ts';
import { arrangeScreen, type Screen } from '../../src/stage/arrange/screen.ts';
import { blockRect, panelFor, settingFor } from '../../src/stage/arrange/text-box.ts';
import { backdropOf, figuresOf } from '../../src/stage/look/figures.ts';
import { lookOf } from '../../src/stage/look/look.ts';
import { seenFigures } from '../../src/stage/look/probe.ts';
import { usualText } from '../../src/story/text-wishes.ts';
import { plainLook } from '../../src/story/typography.ts';
import { readAssets } from '../../src/tools/assets/assets.ts';
import { root } from '../../src/tools/compile/built.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { readStory, toShip } from '../../src/tools/compile/story-source.ts';
import { road, shotsOf } from '../../src/tools/measure/shots/plan.ts';

// The game's own pictures: whether what is drawn fits together with what the story asks of it.

const game = gameAt(root, {});
const { pictures, problems } = readAssets(game.assets);
const ship = toShip(readStory(game));
if (ship === null) throw new Error('the story has errors: "npm run check:story" names them');
const { info } = ship;
const script = { ...ship, people: info.cast };
const frames = [0, 1].flatMap((option) => road(script, [option]));

const poses = Object.entries(pictures.poses).flatMap(([person, drawn]) =>
  Object.entries(drawn).map(([name, pose]) => ({ person, name, pose })),
);
const people = poses.filter(({ pose }) => pose.head !== null);
/** Faces that fill the picture and are cut off at its foot. */
const faces = new Set(['kylo again', 'rey eyes', 'rey name']);
/** Pixels from the eye of such a face down to the ground it would stand on. */
const groundBelowEye = 1500;

const screens = [arrangeScreen(1920, 1080, 1), arrangeScreen(390, 844, 2)];

/** Where the words begin to sink the picture on a screen, in CSS px, with three rows of them. */
function topOfWords(screen: Screen): number {
  if (screen.upright) return screen.picture.height * screen.sinks;
  const setting = settingFor(screen, {
    layout: 'box',
    look: plainLook,
    ...usualText,
    beside: false,
  });
  const block = blockRect(screen, setting, setting.measure, 3 * setting.leading);
  return panelFor(screen, block).top;
}

/** Heads of all who are seen in a scene, in CSS px of the screen. */
function headsIn(scene: Scene, screen: Screen): Point[] {
  const look = lookOf(info, pictures, scene);
  const { aim } = look;
  const shot = {
    landscape: aim,
    portrait: { x: aim.uprightX, y: aim.uprightY, zoom: aim.uprightZoom },
  };
  const view = viewOn(shot, screen, backdropOf(look, pictures));
  const figures = figuresOf(look, pictures, screen.upright, () => true);
  return seenFigures(figures, view, screen).flatMap(({ person, pose, head }) =>
    head !== null && pictures.poses[person]?.[pose]?.head != null ? [head] : [],
  );
}

describe('the pictures of this game', () => {
  test('are all there, in both encodings, and none lies about unused by any description', () => {
    expect(problems).toEqual([]);
    expect(people.length).toBeGreaterThan(20);
  });

  test.each(people)(
    '$person $name has its anchors inside the picture',
    ({ person, name, pose }) => {
      const { head, chest, lines } = pose;
      const { hilt = [], ...blades } = lines;
      const roots = Object.values(blades).map(([root]) => root);
      const points = [head, chest, ...Object.values(pose.points), ...hilt, ...roots];
      const outside = points.filter(
        (point) =>
          point !== null &&
          !(point[0] >= 0 && point[0] <= pose.w && point[1] >= 0 && point[1] <= pose.h),
      );
      expect(outside).toEqual([]);
      // Feet may be off the ground, but not off to the side.
      expect(pose.ground[0]).toBeGreaterThan(0);
      expect(pose.ground[0]).toBeLessThan(pose.w);
      if (head !== null && faces.has(`${person} ${name}`)) {
        expect(pose.ground).toEqual([head[0], head[1] + groundBelowEye]);
      } else {
        expect(pose.ground[1]).toBeLessThan(pose.h * 1.1);
      }
    },
  );

  test('are all told in words', () => {
    const silent = poses.filter(({ person, name }) => !info.cast[person]?.alt[name]);
    expect(silent.map(({ person, name }) => `${person} ${name}`)).toEqual([]);
    const places = Object.keys(pictures.backdrops);
    expect(places.filter((name) => !info.backgrounds[name]?.alt)).toEqual([]);
  });
});

/** Lines whose pictures stand for the whole, and are looked at first. */
const named = [
  'waiting',
  'both-blades',
  'among-coals',
  'the-choice',
  'only-red',
  'the-name',
  'the-strafing',
  'not-a-mark',
  'in-his-arms',
  'the-last-ember',
  'back-to-back',
  'the-run',
  'the-cot',
];

describe('every line of the story', () => {
  test('that stands for the whole goes by its own name', () => {
    const shots = new Set(shotsOf(frames, 0).map(({ name }) => name));
    expect(named.filter((name) => !shots.has(name))).toEqual([]);
  });

  test('sends people only to places that its backdrop has', () => {
    const lost = frames.flatMap(({ beat, scene: { background, cast } }) => {
      const backdrop = background === null ? undefined : pictures.backdrops[background];
      if (backdrop === undefined) return [];
      return Object.entries(cast)
        .filter(([, { at }]) => backdrop.places[at] === undefined)
        .map(([person, { at }]) => `${person} at ${at} of ${background}: ${beat.line.text}`);
    });
    expect(lost).toEqual([]);
  });

  test.each(screens)('keeps faces clear of the words, $width px wide', (screen) => {
    const words = topOfWords(screen);
    const hidden = frames.filter(
      ({ scene }) => scene.layout === 'box' && headsIn(scene, screen).some(([, y]) => y > words),
    );
    expect(hidden.map(({ beat }) => beat.line.text)).toEqual([]);
  });

  test.each(screens)('shows a face where anybody is there, $width px wide', (screen) => {
    const { width, height } = screen.picture;
    // A picture of hands close by has no head in it, and whose blade comes in from the side stands outside.
    const ofHands = ({ cast: { rey } }: Scene) =>
      rey !== undefined && pictures.poses.rey?.[rey.pose]?.head === null;
    const empty = frames.filter(({ scene }) => {
      if (ofHands(scene)) return false;
      const heads = headsIn(scene, screen);
      const seen = heads.some(([x, y]) => x > 0 && x < width && y > 0 && y < height);
      return heads.length > 0 && !seen;
    });
    expect(empty.map(({ beat }) => beat.line.text)).toEqual([]);
  });
});
