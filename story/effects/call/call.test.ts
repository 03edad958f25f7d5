import { shownAt } from '@kit/seen';
import { describe, expect, test } from 'vitest';
import { enactAll } from '../../../src/scene/enact.ts';
import { onStage, placeOn, stand } from '../../../src/stage/arrange/placement.ts';
import { cues } from '../../../tests/stage/cues.ts';
import { duel, field, guard, waiting } from '../../../tests/stage/game.ts';
import { seenAt } from '../../../tests/stage/seen-at.ts';
import blades from '../blade/seen.ts';
import { type Flight, flightOf } from './flight.ts';
import seen from './seen.ts';

const place = placeOn(field, 'left', false);
const at = stand(guard, place, false, field);
const hand = onStage(at, [360, 260]);
const how = { from: null, backdrop: field, upright: false, reducedMotion: false };
const flying = (age: number, change: { from?: string; reducedMotion?: boolean } = {}) =>
  flightOf('ann', at, age, { ...how, ...change });

describe('a hilt that is called', () => {
  test('lies on the ground before its owner, or at the place named', () => {
    expect(flying(0).at[0]).toBeGreaterThan(place.x + 200);
    expect(flying(0).at[1]).toBeGreaterThan(place.y);
    const far = placeOn(field, 'far', false);
    expect(flying(0, { from: 'far' }).at).toEqual([far.x, far.y]);
  });

  test('slides first, then rises, faster and faster, and is in the hand at the end', () => {
    const away = (age: number) => Math.abs(flying(age).at[0] - hand[0]);
    expect(away(0) - away(0.3)).toBeLessThan(away(0.6) - away(0.9));
    expect(flying(0.4).at[1]).toBe(flying(0).at[1]);
    expect(flying(0.8).at[1]).toBeLessThan(flying(0).at[1]);
    expect(flying(1).at[0]).toBeCloseTo(hand[0]);
    expect(flying(1).at[1]).toBeCloseTo(hand[1]);
  });

  test('fades where it lay and comes up in the hand where nothing may travel', () => {
    const reduced = (age: number) => flying(age, { reducedMotion: true });
    expect(reduced(0.2).at).toEqual(reduced(0).at);
    expect(reduced(0.7).at).toEqual(hand);
    expect([0, 0.5, 1].map((age) => reduced(age).alpha)).toEqual([1, 0, 1]);
  });
});

describe('a hand held out for a hilt', () => {
  const scene = enactAll(duel, cues('show: ann waiting'));
  const shownAtAge = (now: number) =>
    shownAt(seenAt(scene, { tags: ['call: ann >> over 800ms'], now }).moment, seen)[0];

  test('catches it, and keeps it until its owner takes a pose that holds one', () => {
    const waits = onStage(stand(waiting, place, false, field), [90, 380]);
    for (const now of [800, 3000]) {
      const { at: held } = shownAtAge(now) as Flight;
      expect(held[0]).toBeCloseTo(waits[0]);
      expect(held[1]).toBeCloseTo(waits[1]);
    }
    expect(
      shownAt(seenAt(duel, { tags: ['call: ann >> over 800ms'], now: 900 }).moment, seen),
    ).toEqual([null]);
  });
});

describe('while a hilt flies', () => {
  const during = { tags: ['call: ann >> over 800ms'], now: 400 };
  const burning = (now: number) =>
    shownAt(seenAt(duel, { ...during, now }).moment, blades).flatMap((shown) =>
      shown.burning.map(({ person }) => person),
    );

  test('it is in no hand, and lights nothing; then it does', () => {
    expect(burning(400)).toEqual(['bob']);
    expect(burning(800)).toEqual(['bob', 'ann']);
    const ann = seenAt(duel, during).moment.figures.find(({ figure }) => figure.person === 'ann');
    expect(ann?.carried).toEqual([0, 0, 0]);
  });

  test('it is shown, unless nobody is there to call it', () => {
    expect(shownAt(seenAt(duel, during).moment, seen)).toMatchObject([{ person: 'ann' }]);
    const nobody = { ...during, tags: ['call: cy'] };
    expect(shownAt(seenAt(duel, nobody).moment, seen)).toEqual([null]);
  });
});
