import { expect, test } from 'vitest';
import { holdable } from '../../src/stage/frames.ts';

test('held, time stands still, and goes on from there', () => {
  let now = 100;
  const frames = holdable({ now: () => now, next: () => () => {} });
  expect(frames.now()).toBe(100);
  frames.hold(true);
  now = 400;
  frames.hold(true);
  expect(frames.now()).toBe(100);
  now = 900;
  frames.hold(false);
  expect(frames.now()).toBe(100);
  now = 950;
  frames.hold(false);
  expect(frames.now()).toBe(150);
});
