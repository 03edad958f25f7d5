import { describe, expect, test } from 'vitest';
import { duel, info } from '../../../tests/stage/game.ts';
import { seenAt } from '../../../tests/stage/seen-at.ts';
import strafe from './effect.ts';
import plain from './plain.ts';
import { firedFrom, flightOf, hitsOf } from './run.ts';

describe('a strafing run', () => {
  const hits = hitsOf('left', 606, 2600, 1);

  test('walks toward the camera', () => {
    const line = hits.filter((_, index) => index % 2 === 0);
    for (const [index, hit] of line.slice(1).entries()) {
      expect(hit.at[1]).toBeGreaterThan((line[index]?.at[1] ?? 0) - 12);
    }
    expect(hits[0]?.at[1]).toBeLessThan(700);
    expect(hits.at(-1)?.at[1]).toBeGreaterThan(950);
  });

  test('strikes within its time, and the ground only', () => {
    for (const { at, moment } of hits) {
      expect(at[1]).toBeGreaterThan(606);
      expect(moment).toBeGreaterThan(0);
      expect(moment).toBeLessThan(2600);
    }
  });

  test('from the right is not the same as from the left', () => {
    const first = (from: 'left' | 'right') => hitsOf(from, 606, 2600, 1)[0]?.at[0] ?? 0;
    expect(first('left')).toBeLessThan(960);
    expect(first('right')).toBeGreaterThan(960);
  });

  test('its fighters near and are over the camera before it ends', () => {
    const sizes = [0.1, 0.3, 0.5, 0.7].map((share) => flightOf('left', 0, share, 606).scale);
    expect([...sizes].sort((a, b) => a - b)).toEqual(sizes);
    for (const wing of [0, 1, 2]) expect(flightOf('left', wing, 1, 606).alpha).toBe(0);
  });

  test('its shots come from over the ground they strike', () => {
    for (const [index, hit] of hits.entries()) {
      const [, y] = firedFrom('left', hit, index, { ms: 2600, horizon: 606 });
      expect(y).toBeLessThan(hit.at[1]);
    }
  });

  test('takes the time its author gives it', () => {
    expect(strafe.passing?.ms({ from: 'left' })).toBe(2600);
    expect(strafe.passing?.ms({ from: 'left', over: 900 })).toBe(900);
  });
});

describe('the light of a strafing run', () => {
  const shown = (now: number, reducedMotion = false) =>
    seenAt(duel, { tags: ['strafe: left'], now, reducedMotion }).shown;
  const strikes = (now: number, reducedMotion = false) =>
    shown(now, reducedMotion).ground.filter(
      ({ light: [red, green, blue] }) => red > 0 && green > blue,
    );

  test('is that of its last three strikes, on the ground alone', () => {
    expect(strikes(100)).toEqual([]);
    expect(strikes(1800)).toHaveLength(3);
    expect(strikes(2900)).toEqual([]);
    expect(shown(1800).flash).toEqual([0, 0, 0]);
  });

  test('is faint and swells where nothing may flash', () => {
    const brightest = (reducedMotion: boolean) =>
      Math.max(...strikes(1800, reducedMotion).map(({ light }) => light[0]));
    expect(brightest(true)).toBeLessThan(0.36);
    expect(brightest(false)).toBeGreaterThan(brightest(true));
    expect(shown(1300, true).flash[0]).toBeCloseTo(0.05, 2);
    expect(shown(1, true).flash[0]).toBeLessThan(0.001);
  });

  test('swells over the plain stage, never longer than its run', () => {
    expect(plain.swell?.({ from: 'left' }, info)?.ms).toBe(1200);
    expect(plain.swell?.({ from: 'left', over: 800 }, info)?.ms).toBe(800);
    expect(plain.swell?.({ from: 'left', over: 5000 }, info)?.ms).toBe(1600);
  });
});
