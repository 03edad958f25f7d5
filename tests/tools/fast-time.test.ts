import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passFaster, timeTimers } from '../../src/tools/play/fast-time.ts';

const world = { now: performance.now, today: Date.now };
afterEach(() => {
  performance.now = world.now;
  Date.now = world.today;
});

/** A page at ms 1000 of the world's time, in which a minute passes in a second. */
function openPage() {
  let real = 1000;
  performance.now = () => real;
  Date.now = () => 5_000_000 + real;
  const alarm: { ms: number; ring: () => void } = { ms: -1, ring: () => {} };
  const drawn: FrameRequestCallback[] = [];
  const page = {
    Date,
    errands: { out: 0, changed: () => {} },
    setTimeout: (ring: () => void, ms: number) => Object.assign(alarm, { ms, ring }),
    setInterval: (_run: () => void, _ms: number) => 0,
    clearTimeout: (_alarm?: unknown) => {},
    clearInterval: (_alarm?: unknown) => {},
    requestAnimationFrame: (draw: FrameRequestCallback) => drawn.push(draw),
  };
  vi.stubGlobal('window', page);
  passFaster(60);
  timeTimers();
  const pass = async (ms: number) => {
    real += ms;
    alarm.ring();
    await Promise.resolve();
    await Promise.resolve();
  };
  const wait = (out: number) => {
    page.errands.out = out;
    page.errands.changed();
  };
  return { page, alarm, drawn, pass, wait };
}

let { page, alarm, drawn, pass, wait } = openPage();
beforeEach(() => {
  ({ page, alarm, drawn, pass, wait } = openPage());
});

it('clocks and frames are of one time, which passes faster', async () => {
  let seen = 0;
  page.requestAnimationFrame((ms) => {
    seen = ms;
  });
  await pass(100);
  drawn[0]?.(1100);
  expect([performance.now(), seen]).toEqual([7000, 7000]);
  expect(Date.now()).toBe(5_007_000);
});

it('work takes the time of the world, by which Ink measures it', () => {
  expect(page.Date).toBe(Date);
});

describe('timers', () => {
  it('ring when they are due in that time, the earliest first', async () => {
    const rung: string[] = [];
    page.setTimeout(() => rung.push('late'), 1200);
    page.setTimeout(() => rung.push('early'), 600);
    expect(alarm.ms).toBe(10);
    await pass(9);
    expect(rung).toEqual([]);
    await pass(1);
    expect(rung).toEqual(['early']);
    expect(alarm.ms).toBe(10);
    await pass(10);
    expect(rung).toEqual(['early', 'late']);
  });

  it('go on ringing, or not at all, as they are asked to', async () => {
    let [every, never] = [0, 0];
    const repeats = page.setInterval(() => {
      every += 1;
    }, 600);
    const calledOff = page.setTimeout(() => {
      never += 1;
    }, 600);
    page.clearTimeout(calledOff);
    await pass(10);
    await pass(10);
    expect([every, never]).toEqual([2, 0]);
    page.clearInterval(repeats);
    await pass(10);
    expect(every).toBe(2);
  });
});

it('while the page waits for something of the world, all of it passes as the world’s', async () => {
  let rung = false;
  page.setTimeout(() => {
    rung = true;
  }, 600);
  await pass(5);
  wait(1);
  expect(alarm.ms).toBe(300);
  await pass(100);
  expect([performance.now(), rung]).toEqual([1400, false]);
  wait(0);
  expect(alarm.ms).toBeCloseTo(200 / 60);
  await pass(4);
  expect(rung).toBe(true);
});
