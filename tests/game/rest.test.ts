import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Phase, PlayState } from '../../src/director/play-state.ts';
import { restOf } from '../../src/game/rest.ts';
import { ManualClock } from '../director/hand.ts';

const at = (phase: Phase) => ({ phase }) as PlayState;
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Ms between two frames. */
let between = 16;

/** A page that is always idle. */
beforeEach(() => {
  let now = 0;
  between = 16;
  vi.stubGlobal('requestAnimationFrame', (then: (now: number) => void) => {
    now += between;
    setTimeout(then, 0, now);
  });
  vi.stubGlobal('requestIdleCallback', (then: () => void) => setTimeout(then));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function watched(view = signal<PlayState | null>(null)) {
  const clock = new ManualClock();
  let rests = false;
  void restOf(view, clock).then(() => {
    rests = true;
  });
  const isAtRest = async () => {
    for (let turn = 0; turn < 16; turn++) await settled();
    return rests;
  };
  return { view, clock, isAtRest };
}

test('a title is at rest once nobody has pressed for a while', async () => {
  const { clock, isAtRest } = watched();
  await clock.turn(600);
  expect(await isAtRest()).toBe(false);
  await clock.turn(200);
  expect(await isAtRest()).toBe(true);
});

test('what was begun before is at rest when its first line stands, however long that takes', async () => {
  const { view, clock, isAtRest } = watched();
  view.value = at('appearing');
  await clock.turn(5000);
  expect(await isAtRest()).toBe(false);
  view.value = at('reading');
  expect(await isAtRest()).toBe(true);
});

test('a line that is painted is at rest when the screen has it: when frames come in time again', async () => {
  between = 60;
  const { view, isAtRest } = watched();
  view.value = at('reading');
  expect(await isAtRest()).toBe(false);
  between = 16;
  expect(await isAtRest()).toBe(true);
});

test('a screen that never keeps up is not waited for without end', async () => {
  between = 400;
  const { view, isAtRest } = watched();
  view.value = at('reading');
  expect(await isAtRest()).toBe(true);
});
