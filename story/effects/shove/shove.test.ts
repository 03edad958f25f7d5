import { describe, expect, test } from 'vitest';
import { duel, info } from '../../../tests/stage/game.ts';
import { seenAt } from '../../../tests/stage/seen-at.ts';
import plain from './plain.ts';

const shown = (now: number, reducedMotion = false) =>
  seenAt(duel, { tags: ['shove: ann'], now, reducedMotion }).shown;

describe('a shove', () => {
  test('is a ring that goes out from somebody, slower and weaker', () => {
    const [early, late] = [shown(120).ring, shown(800).ring];
    expect(early).toMatchObject({ person: 'ann' });
    expect(early?.strength).toBeGreaterThan(0.3);
    expect(late?.strength).toBeLessThan(early?.strength ?? 0);
    expect(late?.radius).toBeGreaterThan(early?.radius ?? 0);
    expect(shown(120).press).toBe(0);
  });

  test('is the edges of the picture closing in and opening again where nothing may move', () => {
    expect(shown(120, true).ring).toBeNull();
    expect(shown(120, true).press).toBeGreaterThan(0.1);
    expect(shown(1, true).press).toBeLessThan(0.02);
    expect(shown(1099, true).press).toBeLessThan(0.02);
  });

  test('leaves nothing behind but ash that sinks', () => {
    expect(shown(2000).ring?.strength ?? 0).toBeLessThan(1e-6);
    expect(shown(2000, true).press).toBeLessThan(1e-6);
  });

  test('is a shade on the plain stage', () => {
    expect(plain.swell?.({ person: 'ann' }, info)).toMatchObject({
      colour: '#000000',
      shade: true,
    });
  });
});
