import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Patience } from '../../src/tools/play/wait.ts';
import { Trail } from './trail.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<never>(() => {});

it('a visit in which nothing comes any more is given up, and names what it waits for', async () => {
  const trail = new Trail();
  const { stalled, end } = trail.watch(3000);
  const seen = stalled.catch(String);
  await trail.step('the opening', async () => {});
  void trail.step('a fault', () => trail.step('the line behind Continue', never));
  await vi.advanceTimersByTimeAsync(5000);
  end();
  expect(await seen).toBe('Error: nothing came for 3 s: a fault, the line behind Continue');
  expect(trail.told).toEqual(['  the opening: 0.0 s']);
});

it('a visit in which steps follow one another may last, and says how long each took', async () => {
  const trail = new Trail();
  const { stalled, end } = trail.watch(3000);
  const given = vi.fn();
  stalled.catch(given);
  const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const read = trail.step('the road', async () => {
    for (let step = 1; step <= 4; step++) await trail.step(`line ${step}`, () => rest(2000));
    await trail.step('the ending', () => Promise.reject(new Error('none')));
  });
  const failed = read.catch(String);
  await vi.advanceTimersByTimeAsync(8000);
  end();
  expect(await failed).toBe('Error: none');
  expect(given).not.toHaveBeenCalled();
  expect(trail.told.at(0)).toBe('    line 1: 2.0 s');
  expect(trail.told.slice(-2)).toEqual([
    '    the ending: 0.0 s in vain',
    '  the road: 8.0 s in vain',
  ]);
});

it('a machine that stood still has waited for nothing', () => {
  const patience = new Patience(10_000);
  vi.advanceTimersByTime(3_600_000);
  expect(patience.isOver()).toBe(false);
  const looks = Array.from({ length: 12 }, () => {
    vi.advanceTimersByTime(1000);
    return patience.isOver();
  });
  expect(looks.indexOf(true)).toBe(5);
});
