import { describe, expect, test, vi } from 'vitest';
import { enactAll } from '../../src/scene/enact.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { flashGap, pauseOf } from '../../src/stage/effects/run.ts';
import { amountsOf, type Look, lookOf } from '../../src/stage/look/look.ts';
import { Scenery } from '../../src/stage/look/scenery.ts';
import { cues } from './cues.ts';
import { duel, info, pictures } from './game.ts';
import { seenAt } from './seen-at.ts';

/** Everything that can be seen of a look, to be compared. */
const seen = ({ background, aim, lighting, figures, amounts }: Look) => ({
  background,
  aim: { ...aim },
  lighting: { ...lighting },
  figures: figures.map((figure) => ({ ...figure })),
  amounts: Object.fromEntries(
    [...amounts.keys()]
      .map((effect) => [effect, amountsOf({ amounts }, effect)] as const)
      .filter(([, numbers]) => Object.keys(numbers).length > 0),
  ),
});

const exactly = (scene: Scene) => seen(lookOf(info, pictures, scene));

function sceneryAt(scene: Scene) {
  const kept = { taken: 0, dropped: 0 };
  const scenery = new Scenery(
    { info, pictures },
    { take: () => (kept.taken += 1), drop: () => (kept.dropped += 1) },
  );
  scenery.cutTo(scene);
  return { scenery, kept };
}

const tags = [
  'background: ashes >> dissolve 1s',
  'light: night >> over 3s',
  'weather: ash >> over 2s',
  'camera: near >> over 5s',
  'show: ann bare >> fade 600ms',
  'hide: bob >> fade 400ms',
  'shake: hard',
  'flash: white',
  'strafe: left',
  'clash',
  'shove: ann',
];
const after = enactAll(duel, cues(...tags));
const within = enactAll(duel, cues(...tags.slice(1)));

describe('the stage moves from scene to scene', () => {
  test('and stands in the end exactly where a cut would have put it', () => {
    for (const [scene, asked] of [
      [after, tags],
      [within, tags.slice(1)],
    ] as const) {
      const { scenery } = sceneryAt(duel);
      scenery.moveTo(scene, cues(...asked), 0, false);
      for (let now = 0; now <= 9000; now += 50) scenery.update(now);
      expect(seen(scenery.look)).toEqual(exactly(scene));
      expect(scenery.moving).toBe(false);
      expect(scenery.turn.share).toBe(1);
    }
  });

  test('and can be cut short at any moment', () => {
    for (let step = 0; step < 20; step++) {
      const { scenery } = sceneryAt(duel);
      scenery.moveTo(within, cues(...tags.slice(1)), 0, false);
      for (let now = 0; now <= step * 260; now += 65) scenery.update(now);
      scenery.cutTo(duel);
      expect(seen(scenery.look)).toEqual(exactly(duel));
      expect(scenery.moving).toBe(false);
      expect(scenery.runs).toEqual([]);
    }
  });

  test('goes on from what is seen when another scene overtakes it', () => {
    const { scenery } = sceneryAt(duel);
    scenery.moveTo(within, cues(...tags.slice(1)), 0, false);
    for (let now = 0; now <= 1000; now += 50) scenery.update(now);
    const { zoom } = scenery.look.aim;
    expect(zoom).toBeGreaterThan(1);
    expect(zoom).toBeLessThan(1.3);
    scenery.moveTo(duel, [], 1000, false);
    scenery.update(1016);
    expect(Math.abs(scenery.look.aim.zoom - zoom)).toBeLessThan(0.01);
    for (let now = 1016; now <= 6000; now += 50) scenery.update(now);
    expect(seen(scenery.look).aim).toEqual(exactly(duel).aim);
  });

  test('the line waits for a change of place, not for a long look round', () => {
    const { scenery } = sceneryAt(duel);
    expect(scenery.moveTo(within, cues('camera: near >> over 20s'), 0, false)).toBe(0);
    expect(scenery.motions.blocked).toBe(false);
    const { scenery: other } = sceneryAt(duel);
    expect(other.moveTo(after, cues('background: ashes >> fade 2s'), 0, false)).toBeGreaterThan(
      500,
    );
    expect(other.motions.blocked).toBe(true);
  });

  test('hurried, the change of place is over and the rest lands soon', () => {
    const { scenery } = sceneryAt(duel);
    scenery.moveTo(after, cues(...tags), 0, false);
    scenery.update(100);
    scenery.motions.hurry(100, 400);
    expect(scenery.motions.blocked).toBe(false);
    expect(scenery.turn.share).toBe(1);
    for (let now = 100; now <= 520; now += 20) scenery.update(now);
    expect(scenery.look.aim.zoom).toBe(1.3);
  });

  test('a new place is simply there behind the picture that gives way', () => {
    const { scenery, kept } = sceneryAt(duel);
    scenery.moveTo(after, cues('background: ashes >> dissolve 1s', 'show: ann bare'), 0, false);
    expect(kept.taken).toBe(1);
    expect(scenery.look.background).toBe('ashes');
    expect(scenery.look.figures).toEqual([{ person: 'ann', pose: 'bare', at: 'left', alpha: 1 }]);
    expect(scenery.turn).toEqual({ share: 0, manner: 'dissolve' });
    for (let now = 0; now <= 1100; now += 50) scenery.update(now);
    expect(kept.dropped).toBeGreaterThan(0);
  });

  test('a light that the author timed glides on over a change of place', () => {
    const { scenery } = sceneryAt(duel);
    scenery.moveTo(
      after,
      cues('background: ashes >> fade 1s', 'light: night >> over 4s'),
      0,
      false,
    );
    scenery.update(1000);
    expect(scenery.look.lighting.sky).toBeGreaterThan(0.25);
    expect(scenery.look.lighting.sky).toBeLessThan(1);
  });

  test('a pose gives way to the next, both seen for a while', () => {
    const { scenery } = sceneryAt(duel);
    const posed = enactAll(duel, cues('show: ann bare'));
    scenery.moveTo(posed, cues('show: ann bare >> fade 800ms'), 0, false);
    scenery.update(400);
    const alphas = scenery.look.figures
      .filter((one) => one.person === 'ann')
      .map((one) => one.alpha);
    expect(alphas).toHaveLength(2);
    for (const alpha of alphas) expect(alpha).toBeGreaterThan(0.2);
    for (let now = 400; now <= 1200; now += 50) scenery.update(now);
    expect(scenery.look.figures.filter((one) => one.person === 'ann')).toHaveLength(1);
  });

  test('where nothing glides all is there at once, and what glided before has landed', () => {
    let jumps = false;
    const kept = { take: vi.fn(), drop: vi.fn() };
    const scenery = new Scenery({ info, pictures }, kept, () => jumps);
    scenery.cutTo(duel);
    scenery.moveTo(within, cues(...tags.slice(1)), 0, false);
    scenery.update(16);
    expect(seen(scenery.look)).not.toEqual(exactly(within));
    jumps = true;
    scenery.update(32);
    expect(seen(scenery.look)).toEqual(exactly(within));
    scenery.moveTo(after, cues(...tags), 48, false);
    expect(seen(scenery.look)).toEqual(exactly(after));
    expect(kept.take).not.toHaveBeenCalled();
    expect(scenery.turn.share).toBe(1);
  });

  test('where nothing may travel the camera jumps under a fade', () => {
    const { scenery, kept } = sceneryAt(duel);
    const near = enactAll(duel, cues('camera: near'));
    scenery.moveTo(near, cues('camera: near >> over 8s'), 0, true);
    expect(scenery.look.aim.zoom).toBe(1.3);
    expect(kept.taken).toBe(1);
    expect(scenery.turn.manner).toBe('fade');
    expect(scenery.motions.blocked).toBe(false);
  });
});

describe('passing cues', () => {
  /** What effects that began at 0 do to the picture. */
  const at = (tags: readonly string[], now: number, reducedMotion: boolean) =>
    seenAt(duel, { tags, now, reducedMotion }).shown;

  test('flash no more than three times a second', () => {
    const { scenery } = sceneryAt(duel);
    const born: number[] = [];
    for (let now = 0; now < 2000; now += 50) {
      // Even when the reader jumps back in between, and nothing is left of the one before.
      if (now % 150 === 0) scenery.cutTo(duel);
      const before = scenery.runs.length;
      scenery.moveTo(duel, cues('flash: white', 'flash: red', 'clash'), now, false);
      for (const run of scenery.runs.slice(before)) born.push(run.born);
      scenery.update(now);
    }
    expect(born.length).toBeGreaterThan(4);
    for (const [index, moment] of born.slice(1).entries()) {
      expect(moment - (born[index] ?? 0)).toBeGreaterThanOrEqual(flashGap);
    }
    for (const moment of born) {
      expect(
        born.filter((other) => other >= moment && other < moment + 1000).length,
      ).toBeLessThanOrEqual(3);
    }
  });

  test('shake and ring only where things may move', () => {
    const running = ['shake: hard', 'shove: ann'];
    const lively = at(running, 120, false);
    expect(Math.hypot(...lively.shift)).toBeGreaterThan(0.5);
    expect(lively.ring?.strength).toBeGreaterThan(0.3);
    const reducedMotion = at(running, 120, true);
    expect(reducedMotion.shift).toEqual([0, 0]);
    expect(reducedMotion.ring).toBeNull();
    // There a blow is the edges of the picture closing in, slowly, and opening again.
    expect(lively.press).toBe(0);
    expect(reducedMotion.press).toBeGreaterThan(0.1);
    expect(at(running, 1, true).press).toBeLessThan(0.02);
    expect(at(running, 1099, true).press).toBeLessThan(0.02);
  });

  test('a flash swells softly where nothing may flash', () => {
    const running = ['flash: white >> over 400ms'];
    expect(at(running, 1, false).flash[0]).toBeGreaterThan(0.7);
    expect(at(running, 1, true).flash[0]).toBeLessThan(0.01);
    expect(at(running, 200, true).flash[0]).toBeLessThan(0.2);
  });

  test('leave nothing behind when they are over', () => {
    const running = ['shake: hard', 'flash: red', 'shove: ann'];
    const over = at(running, 5000, false);
    expect(Math.hypot(...over.shift)).toBeLessThan(1e-6);
    expect(Math.max(...over.flash)).toBeLessThan(1e-6);
    expect(over.ring?.strength ?? 0).toBeLessThan(1e-6);
  });

  test('a pause makes the line wait', () => {
    expect(pauseOf(cues('pause: 1.5s', 'shake: soft', 'pause: 500ms'))).toBe(2000);
    expect(pauseOf(cues('shake: soft'))).toBe(0);
  });
});
