import { effects } from 'virtual:game/effects/seen';
import { afterEach, expect, test, vi } from 'vitest';
import { enactAll } from '../../src/scene/enact.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import { effectNamed } from '../../src/story/cue.ts';
import { cues } from '../stage/cues.ts';
import { duel } from '../stage/game.ts';
import { seenAt } from '../stage/seen-at.ts';

// Each test breaks an effect of its own: one that has failed stays off for as long as the page is open.

afterEach(() => vi.restoreAllMocks());

function broken(): never {
  throw new Error('a slip of its author');
}

test('an effect that throws is named once with its folder, and all else goes on', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const shake = effects.find(({ name }) => name === 'shake');
  if (shake === undefined || !('run' in shake)) throw new Error('there is no shake');
  const asked = vi.spyOn(shake, 'run').mockImplementation(broken);
  const look = () => seenAt(duel, { tags: ['shake: hard', 'flash: white'], now: 40 }).shown;
  expect(look().flash[0]).toBeGreaterThan(0.3);
  expect(look().shift).toEqual([0, 0]);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(told).toHaveBeenCalledTimes(1);
  expect(told.mock.calls[0]?.[0]).toBe('effects/shake fails; the play goes on without it.');
});

test('one that fails at its cue leaves the scene as it was, and later cues are enacted', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const haze = effectNamed('haze')?.lasting;
  if (haze === undefined) throw new Error('there is no haze');
  vi.spyOn(haze, 'after').mockImplementation(broken);
  const scene = enactAll(emptyScene, cues('haze: on', 'light: day'));
  expect(scene).toEqual({ ...emptyScene, light: 'day' });
  expect(told.mock.calls[0]?.[0]).toMatch(/^effects\/haze fails/);
});
