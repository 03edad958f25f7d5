import { afterEach, expect, it, vi } from 'vitest';
import { passFaster } from '../../src/tools/play/fast-time.ts';

const world = { now: performance.now, today: Date.now };
afterEach(() => {
  performance.now = world.now;
  Date.now = world.today;
});

it('clocks, timers and frames are all of one time, which passes faster', () => {
  let real = 1000;
  performance.now = () => real;
  Date.now = () => 5_000_000 + real;
  const asked: number[] = [];
  let draw: FrameRequestCallback = () => {};
  const page = {
    Date,
    setTimeout: (_run: () => void, ms: number) => asked.push(ms),
    setInterval: (_run: () => void, ms: number) => asked.push(ms),
    requestAnimationFrame: (next: FrameRequestCallback) => {
      draw = next;
      return 0;
    },
  };
  vi.stubGlobal('window', page);
  passFaster(60);

  page.setTimeout(() => {}, 600);
  page.setInterval(() => {}, 6000);
  expect(asked).toEqual([10, 100]);
  let seen = 0;
  page.requestAnimationFrame((ms) => {
    seen = ms;
  });
  real += 100;
  draw(real);
  expect([performance.now(), seen]).toEqual([7000, 7000]);
  expect([Date.now(), new page.Date().getTime()]).toEqual([5_007_000, 5_007_000]);
  expect(new page.Date(3).getTime()).toBe(3);
});
