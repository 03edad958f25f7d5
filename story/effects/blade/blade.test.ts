import { shownAt } from '@kit/seen';
import { describe, expect, test } from 'vitest';
import { enactAll } from '../../../src/scene/enact.ts';
import { plan } from '../../../src/scene/plan.ts';
import { emptyScene, type Scene } from '../../../src/scene/scene.ts';
import { revivedScene } from '../../../src/shelf/revived.ts';
import { placeOn, stand } from '../../../src/stage/arrange/placement.ts';
import { cues } from '../../../tests/stage/cues.ts';
import { bare, duel, field, guard, sceneOf } from '../../../tests/stage/game.ts';
import { seenAt } from '../../../tests/stage/seen-at.ts';
import type { Burning } from './burning.ts';
import { contactOf } from './contact.ts';
import blade from './effect.ts';
import { brightness, foeShare, reach } from './glow.ts';
import { hiltOf } from './hilt.ts';
import kept from './kept.ts';
import { bladesOf } from './lines.ts';
import seen from './seen.ts';
import { unrest } from './unrest.ts';

const glowsIn = (scene: Scene) => scene.effects.blade;
const bladesIn = (...watched: Parameters<typeof seenAt>) =>
  shownAt(seenAt(...watched).moment, seen)[0] ?? { burning: [], auras: [], contact: null };

function personIn(scene: Scene, person: string) {
  const found = seenAt(scene).moment.figures.find(({ figure }) => figure.person === person);
  if (found === undefined) throw new Error(`${person} is not there`);
  return found;
}

describe('a scene remembers of each blade how it burns', () => {
  const lit = sceneOf('show: ann guard', 'blade: ann on', 'show: bob guard', 'blade: bob low');

  test('through changes of pose, until it is put out', () => {
    expect(glowsIn(lit)).toEqual({ ann: 1, bob: 0.35 });
    expect(glowsIn(enactAll(lit, cues('show: ann bare >> at right')))).toEqual(glowsIn(lit));
    expect(glowsIn(enactAll(lit, cues('blade: ann off')))).toEqual({ bob: 0.35 });
    expect(enactAll(lit, cues('blade: ann off', 'blade: bob 0')).effects).toEqual({});
  });

  test('who leaves takes it along, and comes back without light', () => {
    const gone = enactAll(lit, cues('hide: ann'));
    expect(glowsIn(gone)).toEqual({ bob: 0.35 });
    expect(glowsIn(enactAll(gone, cues('show: ann guard')))).toEqual({ bob: 0.35 });
    expect(enactAll(lit, cues('hide: all')).effects).toEqual({});
  });

  test('without a hand to hold it there is none', () => {
    expect(sceneOf('blade: ann on')).toEqual(emptyScene);
    expect(sceneOf('blade: constructor on')).toEqual(emptyScene);
    expect(glowsIn(sceneOf('show: toString guard', 'blade: toString on'))).toEqual({ toString: 1 });
  });

  test('a cue that changes nothing leaves the scene as it is', () => {
    expect(enactAll(lit, cues('blade: ann on'))).toBe(lit);
    // The order of people is no difference, either.
    const dimmed = enactAll(lit, cues('blade: ann low', 'blade: ann on'));
    expect(JSON.stringify(dimmed)).toBe(JSON.stringify(lit));
  });

  test('a blade takes the time of its cue, else half a second, and goes with who leaves', () => {
    const changes = (...tags: string[]) => {
      const asked = cues(...tags);
      return plan(lit, enactAll(lit, asked), asked).effects;
    };
    expect(changes('blade: ann 0.5 >> over 300ms')).toMatchObject([
      { effect: 'blade', key: 'ann', from: 1, to: 0.5, ms: 300 },
    ]);
    expect(changes('blade: bob on', 'blade: ann off')).toMatchObject([
      { key: 'ann', to: 0, ms: 500 },
      { key: 'bob', to: 1, ms: 500 },
    ]);
    expect(changes('hide: ann >> fade 900ms')).toMatchObject([{ key: 'ann', to: 0, ms: 900 }]);
  });

  test('it wakes the light of its bearer, unless it goes out', () => {
    expect(blade.lasting?.wakes?.({ person: 'ann', glow: 0.35 })).toBe('ann');
    expect(blade.lasting?.wakes?.({ person: 'ann', glow: 0 })).toBeNull();
  });

  test('it is found where earlier versions kept it: with the person', () => {
    const ann = { pose: 'guard', at: 'left', glow: 0.35 };
    const bob = { pose: 'guard', at: 'right', glow: 0 };
    const glowsOf = (scene: Record<string, unknown>) => revivedScene(scene).effects;
    expect(glowsOf({ cast: { ann, bob } })).toEqual({ blade: { ann: 0.35 } });
    expect(glowsOf({ cast: { bob } })).toEqual({});
    const odd = { ann: null, bob: { glow: 'on' }, cy: { glow: 40 } };
    expect(kept.data({ cast: odd })).toBeUndefined();
    expect(kept.data({ cast: null })).toBeUndefined();
    const now = { cast: { ann }, effects: { blade: { ann: 1 } } };
    expect(glowsOf(now)).toEqual({ blade: { ann: 1 } });
  });
});

describe('a blade', () => {
  test('steady breathes, ragged stutters', () => {
    const spread = (kind: 'steady' | 'ragged') => {
      const values = Array.from({ length: 300 }, (_, step) => unrest(kind, 'ann', step * 0.03));
      return Math.max(...values) - Math.min(...values);
    };
    expect(spread('steady')).toBeLessThan(0.12);
    expect(spread('ragged')).toBeGreaterThan(spread('steady') * 2);
  });

  test('is the same at the same moment', () => {
    expect(unrest('ragged', 'ann', 12.34)).toBe(unrest('ragged', 'ann', 12.34));
    expect(unrest('ragged', 'ann', 12.34)).not.toBe(unrest('ragged', 'bob', 12.34));
  });

  test('out is dark, low burns at full length, on is brightest', () => {
    expect(brightness(0)).toBe(0);
    expect(reach(0)).toBe(0);
    expect(reach(0.35)).toBe(1);
    expect(brightness(0.35)).toBeLessThan(brightness(1));
  });

  test('gives others less the farther off it is, counted in their own size', () => {
    expect(foeShare(100, 0.4)).toBeGreaterThan(foeShare(400, 0.4));
    expect(foeShare(200, 0.4)).toBeCloseTo(foeShare(100, 0.2));
  });

  test('grows out of its hilt, and is only brighter or darker where nothing may move', () => {
    const faint = sceneOf('background: field', 'show: ann guard >> at left', 'blade: ann 0.15');
    expect(bladesIn(faint).burning).toMatchObject([{ reach: 0.5 }]);
    expect(bladesIn(faint, { reducedMotion: true }).burning).toMatchObject([{ reach: 1 }]);
  });
});

describe('people', () => {
  test('mirrored, hold their blade to the other side', () => {
    const place = placeOn(field, 'right', false);
    const [there] = bladesOf(stand(guard, place, false, field));
    const [mirrored] = bladesOf(stand(guard, place, true, field));
    expect((there?.to[0] ?? 0) - place.x).toBeCloseTo(place.x - (mirrored?.to[0] ?? 0));
    expect(there?.to[1]).toBe(mirrored?.to[1]);
  });

  test('hold a blade as wide as they are near, and none in a pose without one', () => {
    const near = bladesOf(stand(guard, placeOn(field, 'left', false), false, field))[0];
    const far = bladesOf(stand(guard, placeOn(field, 'far', false), false, field))[0];
    expect(near?.width).toBeCloseTo(8.47, 1);
    expect(far?.width).toBeCloseTo(8.47 * (0.165 / 0.385), 1);
    expect(bladesOf(stand(bare, placeOn(field, 'left', false), false, field))).toEqual([]);
  });

  test('hold a hilt that ends where the blade begins, with a crossguard where there are vents', () => {
    const place = placeOn(field, 'left', false);
    const plainGuard = stand(guard, place, false, field);
    const [main] = bladesOf(plainGuard);
    expect(hiltOf(plainGuard)).toMatchObject({
      line: [expect.anything(), main?.from],
      cross: null,
    });
    const vents = {
      'blade-up': [
        [1, 2],
        [3, 4],
      ],
      'blade-down': [
        [5, 6],
        [7, 8],
      ],
    } as const;
    const crossed = { ...guard, lines: { ...vents, ...guard.lines } };
    const guarded = stand(crossed, place, false, field);
    const [first, up, down] = bladesOf(guarded);
    expect([first, up, down].map((line) => line?.name)).toEqual(['main', 'up', 'down']);
    expect(hiltOf(guarded)?.cross).toEqual([up?.from, down?.from]);
    const { blade: _, ...unlit } = guard.lines;
    expect(hiltOf(stand({ ...guard, lines: unlit }, place, false, field))?.line[1]).toEqual(
      main?.from,
    );
    expect(hiltOf(stand(bare, place, false, field))).toBeNull();
  });
});

describe('light falls on people', () => {
  test('blue from her own blade, red from his', () => {
    const ann = personIn(duel, 'ann');
    expect(ann.carried[2]).toBeGreaterThan(0.5);
    expect(ann.carried[0]).toBe(0);
    expect(ann.opposite[0]).toBeGreaterThan(0.05);
    expect(ann.opposite[2]).toBe(0);
  });

  test('none from a blade that is out: nothing is blue when the blue one goes', () => {
    const scene = enactAll(duel, cues('blade: ann off'));
    expect(personIn(scene, 'ann').carried).toEqual([0, 0, 0]);
    expect(personIn(scene, 'bob').opposite).toEqual([0, 0, 0]);
    expect(bladesIn(scene).burning.map(({ person }) => person)).toEqual(['bob']);
  });

  test('from a blade that the pose hides it hangs in the air behind its owner', () => {
    const scene = sceneOf('background: field', 'show: ann bare >> at left', 'blade: ann on');
    const { burning, auras } = bladesIn(scene);
    expect(burning).toEqual([]);
    expect(personIn(scene, 'ann').carried[2]).toBeGreaterThan(0.5);
    expect(auras).toHaveLength(1);
  });

  test('nobody is there as a bare blade: without their picture they are not there', () => {
    const unready = { isReady: () => false };
    expect(seenAt(duel, unready).moment.figures).toEqual([]);
    expect(bladesIn(duel, unready).burning).toEqual([]);
  });

  test('on each pose for itself, while one gives way to the other', () => {
    const fading = { person: 'ann', pose: 'bare', at: 'left', alpha: 0 };
    const { figures } = seenAt(duel, { change: (look) => look.figures.unshift(fading) }).moment;
    const [went, stands] = figures.filter(({ figure }) => figure.person === 'ann');
    const alone = personIn(duel, 'ann');
    expect(stands).toMatchObject({ carried: alone.carried, opposite: alone.opposite });
    expect(went?.opposite).toEqual(alone.opposite);
  });

  test('and on the ground under them, from every blade but the vents', () => {
    const { ground } = seenAt(duel).moment;
    expect(ground.map(({ light }) => light.map((channel) => channel > 0))).toEqual([
      [true, false, false],
      [false, false, true],
    ]);
  });
});

describe('two blades that touch', () => {
  const lying = (person: string, from: Burning['from'], to: Burning['to']): Burning => ({
    name: 'main',
    main: true,
    width: 8,
    person,
    from,
    to,
    ragged: false,
    colour: person === 'ann' ? [0, 0, 1] : [1, 0, 0],
    core: [1, 1, 1],
    power: 1,
    reach: 1,
    parallax: 1,
    scale: 0.4,
    feet: 800,
  });
  const one = lying('ann', [0, 0], [100, 100]);

  test('burn where they cross, in both colours', () => {
    expect(contactOf([one, lying('bob', [0, 100], [100, 0])])).toMatchObject({
      at: [50, 50],
      strength: 1,
      colour: [0.5, 0, 0.5],
    });
  });

  test('less the farther apart they are, and not at all from three widths on', () => {
    const beside = (gap: number) => contactOf([one, lying('bob', [100 + gap, 100], [200, 0])]);
    expect(beside(4)?.strength).toBeGreaterThan(beside(12)?.strength ?? 1);
    expect(beside(25)).toBeNull();
  });

  test('only as far as they have grown, and only of two people', () => {
    const short = { ...lying('bob', [0, 100], [100, 0]), reach: 0.2 };
    expect(contactOf([one, short])).toBeNull();
    expect(contactOf([one, lying('ann', [0, 100], [100, 0])])).toBeNull();
  });
});

test('tests see each blade where it is on the picture, and how it burns', () => {
  const { moment } = seenAt(duel);
  const [shown] = shownAt(moment, seen);
  if (shown === undefined) throw new Error('no blade is shown');
  const told = seen.probe?.(shown, (x, y) => [x / 2, y / 2]);
  const [main] = shown.burning;
  expect(told).toMatchObject([
    { person: 'bob', name: 'main', to: main?.to.map((part) => part / 2), glow: main?.power },
    { person: 'ann' },
  ]);
});
