import { describe, expect, test } from 'vitest';
import { distanceTo, meeting } from '../../src/stage/arrange/placement.ts';
import { cloudSize, drawClouds } from '../../src/stage/light/clouds.ts';
import { colourOf } from '../../src/stage/light/colour.ts';
import { lightingOf } from '../../src/stage/light/lighting.ts';
import { lightBackdrop, lightFigure, toneMapped } from '../../src/stage/plain/light-pixels.ts';
import { info, sceneOf } from './game.ts';
import { seenAt } from './seen-at.ts';

describe('colours', () => {
  test('are read into linear light', () => {
    expect(colourOf('#ff0000')).toEqual([1, 0, 0]);
    expect(colourOf('#808080')[0]).toBeCloseTo((128 / 255) ** 2.2);
  });
});

describe('people', () => {
  test('those farther back are drawn first', () => {
    const scene = sceneOf(
      'background: field',
      'show: ann guard >> at left',
      'show: bob guard >> at far',
    );
    const { figures } = seenAt(scene).moment;
    expect(figures.map((one) => one.figure.person)).toEqual(['bob', 'ann']);
  });
});

describe('lines of light', () => {
  test('cross where they cross, and else meet half-way between', () => {
    expect(
      meeting(
        [
          [0, 0],
          [10, 10],
        ],
        [
          [0, 10],
          [10, 0],
        ],
      ),
    ).toEqual([5, 5]);
    expect(
      meeting(
        [
          [0, 0],
          [10, 0],
        ],
        [
          [10, 4],
          [20, 4],
        ],
      ),
    ).toEqual([10, 2]);
  });

  test('are as far as their nearest point', () => {
    expect(
      distanceTo(
        [
          [0, 0],
          [10, 0],
        ],
        [5, 3],
      ),
    ).toBe(3);
    expect(
      distanceTo(
        [
          [0, 0],
          [10, 0],
        ],
        [13, 4],
      ),
    ).toBe(5);
    expect(
      distanceTo(
        [
          [2, 2],
          [2, 2],
        ],
        [2, 5],
      ),
    ).toBe(3);
  });
});

describe('a light by name', () => {
  test('is what story.json says', () => {
    expect(lightingOf(info, 'night')).toMatchObject({ sky: 0.2, sun: 0, ember: 0.5, red: 1 });
    expect(lightingOf(info, 'night').green).toBeCloseTo((128 / 255) ** 2.2);
  });

  test('unknown or none is as painted', () => {
    expect(lightingOf(info, null)).toEqual(lightingOf(info, 'nonsense'));
    expect(lightingOf(info, null).sky).toBe(1);
  });
});

describe('the plain stage lights a picture', () => {
  const lighting = { sky: 1, sun: 1, ember: 1, saturation: 1, red: 1, green: 1, blue: 1 };

  test('darker under less sky, black under none', () => {
    const shade = (sky: number) => {
      const pixels = new Uint8ClampedArray([120, 120, 120, 255]);
      lightBackdrop(pixels, { ...lighting, sky }, Number.POSITIVE_INFINITY);
      return pixels[0] ?? 0;
    };
    expect(shade(1)).toBeGreaterThan(shade(0.5));
    expect(shade(0)).toBe(0);
  });

  test('coals in the ground outlive the sky', () => {
    const coal = () => new Uint8ClampedArray([240, 120, 20, 255]);
    const ground = coal();
    lightBackdrop(ground, { ...lighting, sky: 0 }, 0);
    expect(ground[0]).toBeGreaterThan(150);
    const sky = coal();
    lightBackdrop(sky, { ...lighting, sky: 0 }, Number.POSITIVE_INFINITY);
    expect(sky[0]).toBe(0);
  });

  test('grey has no colour left', () => {
    const pixels = new Uint8ClampedArray([200, 100, 50, 255]);
    lightBackdrop(pixels, { ...lighting, saturation: 0 }, Number.POSITIVE_INFINITY);
    expect(pixels[0]).toBe(pixels[1]);
    expect(pixels[1]).toBe(pixels[2]);
  });

  test('the dark keeps its steps', () => {
    const values = Array.from({ length: 40 }, (_, step) => toneMapped((step / 255) ** 2.2));
    expect(toneMapped(0)).toBe(0);
    expect(new Set(values).size).toBeGreaterThan(34);
  });

  test('people take each light where their picture says', () => {
    const lit = (light: readonly number[]) => {
      const base = new Uint8ClampedArray([0, 0, 0, 255]);
      lightFigure(base, new Uint8ClampedArray([...light, 255]), {
        sky: [1, 1, 1],
        carried: [0, 0, 1],
        opposite: [1, 0, 0],
        rim: [0, 1, 0],
        saturation: 1,
      });
      return [...base.slice(0, 3)].map((value) => value > 60);
    };
    expect(lit([255, 0, 0])).toEqual([false, false, true]);
    expect(lit([0, 255, 0])).toEqual([true, false, false]);
    expect(lit([0, 0, 255])).toEqual([false, true, false]);
  });
});

describe('the noise', () => {
  test('repeats without a seam and fills its range', () => {
    const pixels = drawClouds(7);
    const at = (x: number, y: number) => pixels[(y * cloudSize + x) * 4] ?? 0;
    let seam = 0;
    let inside = 0;
    for (let y = 0; y < cloudSize; y++) {
      seam = Math.max(seam, Math.abs(at(cloudSize - 1, y) - at(0, y)));
      inside = Math.max(inside, Math.abs(at(100, y) - at(101, y)));
    }
    expect(seam).toBeLessThanOrEqual(inside * 2.5);
    const broad = pixels.filter((_, index) => index % 4 === 0);
    expect(Math.min(...broad)).toBeLessThan(70);
    expect(Math.max(...broad)).toBeGreaterThan(185);
  });
});
