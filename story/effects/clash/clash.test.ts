import { shownAt } from '@kit/seen';
import { describe, expect, test } from 'vitest';
import { enactAll } from '../../../src/scene/enact.ts';
import { cues } from '../../../tests/stage/cues.ts';
import { duel, info, sceneOf } from '../../../tests/stage/game.ts';
import { seenAt } from '../../../tests/stage/seen-at.ts';
import blades from '../blade/seen.ts';
import clash from './effect.ts';
import plain from './plain.ts';
import seen from './seen.ts';

const during = (now: number, reducedMotion = false) => ({ tags: ['clash'], now, reducedMotion });

describe('blades that clash', () => {
  test('do so between the two, in both their colours', () => {
    const { moment } = seenAt(duel, during(100));
    const [strike] = shownAt(moment, seen);
    const [all] = shownAt(moment, blades);
    const xs = all?.burning.map(({ from }) => from[0]) ?? [];
    expect(strike?.at[0]).toBeGreaterThan(Math.min(...xs));
    expect(strike?.at[0]).toBeLessThan(Math.max(...xs));
    expect(strike?.colour).toEqual([0.5, 0, 0.5]);
  });

  test('at the tip of one alone, and nowhere where none burns', () => {
    const alone = seenAt(enactAll(duel, cues('blade: bob off')), during(100)).moment;
    const [all] = shownAt(alone, blades);
    expect(shownAt(alone, seen)).toMatchObject([{ at: all?.burning[0]?.to, colour: [0, 0, 1] }]);
    const none = seenAt(sceneOf('background: field'), during(100));
    expect(shownAt(none.moment, seen)).toEqual([null]);
    expect(none.shown.ground).toEqual([]);
  });

  test('light the ground white, at once or, where nothing may flash, softly', () => {
    const light = (now: number, reducedMotion = false) =>
      seenAt(duel, during(now, reducedMotion)).shown.ground.at(-1)?.light ?? [];
    expect(light(1)[0]).toBeGreaterThan(0.9);
    expect(light(1)[0]).toBe(light(1)[2]);
    expect(light(310)[0]).toBeLessThan(0.2);
    expect(light(1, true)[0]).toBeLessThan(0.01);
    expect(light(310, true)[0]).toBeCloseTo(0.2);
  });

  test('count as a flash of the whole picture, though a faint one', () => {
    expect(clash.passing?.flashes).toBe(true);
    expect(seenAt(duel, during(1)).shown.flash[0]).toBeGreaterThan(0.04);
    expect(seenAt(duel, during(310)).shown.flash[0]).toBeLessThan(0.01);
    expect(seenAt(duel, during(1, true)).shown.flash).toEqual([0, 0, 0]);
  });

  test('are a faint white light on the plain stage', () => {
    expect(plain.swell?.({}, info)).toMatchObject({ colour: '#ffffff', alpha: 0.07 });
  });
});
