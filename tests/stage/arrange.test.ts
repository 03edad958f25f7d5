import { describe, expect, test } from 'vitest';
import {
  following,
  holdInside,
  project,
  projected,
  viewOn,
} from '../../src/stage/arrange/camera.ts';
import { isMirrored, onStage, placeOn, stand } from '../../src/stage/arrange/placement.ts';
import { arrangeScreen } from '../../src/stage/arrange/screen.ts';
import { uprightView } from '../../src/stage/arrange/upright.ts';
import { field, guard, pictures, sceneOf } from './game.ts';

const wide = { x: 960, y: 540, zoom: 1 };

describe('the stage lies on a screen', () => {
  test('a 16:9 screen shows all of it', () => {
    const screen = arrangeScreen(1280, 720, 2);
    expect(screen).toMatchObject({ upright: false, scale: 1280 / 1920, sinks: 1 });
    const at = project(wide, screen, 1);
    expect(projected(at, 0, 0)).toEqual([0, 0]);
    expect(projected(at, 1920, 1080)).toEqual([1280, 720]);
  });

  test('other wide screens are covered, not boxed', () => {
    for (const [w, h] of [
      [2560, 1080],
      [1024, 768],
      [844, 390],
    ] as const) {
      const { scale } = arrangeScreen(w, h, 1);
      expect(scale * 1920).toBeGreaterThanOrEqual(w);
      expect(scale * 1080).toBeGreaterThanOrEqual(h);
    }
  });

  test('a phone held upright has its picture above and the words below', () => {
    const screen = arrangeScreen(390, 844, 3);
    expect(screen.upright).toBe(true);
    expect(screen.picture.height / 844).toBeCloseTo(0.64);
    expect(arrangeScreen(800, 1000, 1).upright).toBe(false);
    expect(arrangeScreen(799, 1000, 1).upright).toBe(true);
  });
});

describe('the camera', () => {
  const screen = arrangeScreen(1920, 1080, 1);
  const parallaxes = field.layers.map((layer) => layer.parallax);

  test('nearer layers follow it farther', () => {
    const moved = { x: 1000, y: 540, zoom: 1 };
    const shifts = [0.15, 0.7, 1, 1.4].map((parallax) => project(moved, screen, parallax).x);
    expect([...shifts].sort((a, b) => b - a)).toEqual(shifts);
    expect(project(moved, screen, 1).x).toBeCloseTo(-40);
  });

  test('what it looks at comes to the middle of the picture', () => {
    const at = project({ x: 700, y: 600, zoom: 1.5 }, screen, 1);
    expect(projected(at, 700, 600)).toEqual([960, 540]);
  });

  test('no layer ever shows its left, right or upper edge', () => {
    for (const view of [
      { x: -500, y: -500, zoom: 1 },
      { x: 3000, y: 100, zoom: 1.2 },
      { x: 200, y: 300, zoom: 2 },
      { x: 960, y: 540, zoom: 0.5 },
    ]) {
      for (const here of [screen, arrangeScreen(390, 844, 2), arrangeScreen(2560, 1080, 1)]) {
        const held = holdInside(view, here, parallaxes, field);
        for (const parallax of parallaxes) {
          const at = project(held, here, parallax);
          const [left, top] = projected(at, -96, -54);
          const [right] = projected(at, 2016, 1134);
          expect(left).toBeLessThanOrEqual(1e-6);
          expect(top).toBeLessThanOrEqual(1e-6);
          expect(right).toBeGreaterThanOrEqual(here.picture.width - 1e-6);
        }
      }
    }
  });

  test('a view that shows no edge is left as it is', () => {
    const view = { x: 1000, y: 560, zoom: 1.3 };
    expect(viewOn({ landscape: view, portrait: wide }, screen, field)).toEqual(view);
  });

  test('parallax 1 follows it fully, less follows less', () => {
    expect(following(1)).toBe(1);
    expect(following(0.15)).toBeLessThan(following(0.7));
    expect(following(0.15)).toBeGreaterThan(0);
  });
});

describe('upright, the camera', () => {
  test('counts from the middle between those who stand opposite', () => {
    const scene = sceneOf(
      'background: field',
      'show: ann guard >> at left',
      'show: bob guard >> at right',
    );
    const middle = (778 + 1386) / 2 - 96;
    expect(uprightView(wide, scene, pictures).x).toBe(middle);
    expect(uprightView({ ...wide, x: 1000 }, scene, pictures).x).toBe(middle + 40);
  });

  test('does not leave someone alone at the edge', () => {
    const scene = sceneOf('background: field', 'show: ann bare >> at left');
    const { x } = uprightView(wide, scene, pictures);
    const shown = 1080 * 0.72;
    expect(Math.abs(x - (778 - 96))).toBeLessThan(shown * 0.12);
  });
});

describe('people on the stage', () => {
  test('stand with their feet on their place', () => {
    const place = placeOn(field, 'left', false);
    expect(place).toEqual({ x: 650, y: 812, scale: 0.385 });
    expect(onStage(stand(guard, place, false, field), guard.ground)).toEqual([650, 812]);
    expect(onStage(stand(guard, place, true, field), guard.ground)).toEqual([650, 812]);
  });

  test('have places of their own on an upright screen, as far as there are', () => {
    expect(placeOn(field, 'left', true).scale).toBe(0.335);
    expect(placeOn(field, 'right', true)).toEqual(placeOn(field, 'right', false));
  });

  test('are not lost at a place that does not exist', () => {
    const place = placeOn(field, 'nowhere', false);
    expect(place.x).toBeGreaterThan(0);
    expect(place.x).toBeLessThan(1920);
  });

  test('look at each other', () => {
    expect(isMirrored('right', 650, [1290])).toBe(false);
    expect(isMirrored('right', 1290, [650])).toBe(true);
    expect(isMirrored('left', 650, [1290])).toBe(true);
    expect(isMirrored('left', 1290, [650])).toBe(false);
  });

  test('alone they look into the picture, and in its middle as they were drawn', () => {
    expect(isMirrored('right', 300, [])).toBe(false);
    expect(isMirrored('right', 1700, [])).toBe(true);
    expect(isMirrored('right', 970, [])).toBe(false);
    expect(isMirrored('left', 970, [])).toBe(false);
  });
});
