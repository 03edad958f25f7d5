import { describe, expect, test } from 'vitest';
import { placeOn } from '../../../src/stage/arrange/placement.ts';
import { field, info, sceneOf } from '../../../tests/stage/game.ts';
import { seenAt } from '../../../tests/stage/seen-at.ts';
import { lastGlow } from './glow.ts';
import plain from './plain.ts';

const over = Array.from({ length: 101 }, (_, step) => step / 100);
const glowing = (reducedMotion: boolean) =>
  over.map((age) => lastGlow(age, age * 6, 1, reducedMotion));

/** How often a row of values turns. */
function turns(values: readonly number[]): number {
  const steps = values.slice(1).map((value, at) => Math.sign(value - (values[at] ?? 0)));
  const moves = steps.filter((step) => step !== 0);
  return moves.slice(1).filter((step, at) => step !== moves[at]).length;
}

describe('a last ember', () => {
  test.each([false, true])(
    'glows up and is out at the end (little motion: %s)',
    (reducedMotion) => {
      const glow = glowing(reducedMotion);
      expect(glow[0]).toBe(0);
      expect(Math.max(...glow)).toBeGreaterThan(0.9);
      expect(glow.at(-1)).toBeCloseTo(0);
    },
  );

  test('leans in the wind, and where little may move fades evenly', () => {
    expect(turns(glowing(false))).toBeGreaterThan(2);
    expect(turns(glowing(true))).toBe(1);
  });

  test('lights the ground at its place', () => {
    const scene = sceneOf('background: field');
    const { ground } = seenAt(scene, { tags: ['last_ember: far'], now: 1200 }).shown;
    const { x, y } = placeOn(field, 'far', false);
    expect(ground).toMatchObject([{ feet: y, parallax: 1 }]);
    expect(ground[0]?.from[0]).toBe(x);
    expect(ground[0]?.light[0]).toBeGreaterThan(0.2);
  });

  test('is a faint light on the plain stage', () => {
    expect(plain.swell?.({ place: 'left' }, info)?.ms).toBe(1800);
    expect(plain.swell?.({ place: 'left', over: 900 }, info)?.ms).toBe(900);
  });
});
