import { afterEach, expect, test, vi } from 'vitest';
import { keepFewMarks, mostMarks } from '../../src/game/few-marks.ts';

let stop = () => {};
afterEach(() => {
  stop();
  for (const name of ['game:line', 'other']) performance.clearMarks(name);
});

const held = (name: string) => performance.getEntriesByName(name);

test('marks of lines long past are let go of, never that of the line that stands, and no others', async () => {
  stop = keepFewMarks();
  performance.mark('other');
  for (let at = 0; at <= mostMarks; at++) performance.mark('game:line', { detail: { at } });
  await vi.waitUntil(() => held('game:line').length < 10);
  expect(held('game:line').at(-1)).toMatchObject({ detail: { at: mostMarks } });
  expect(held('other')).toHaveLength(1);
  performance.mark('game:line', { detail: { at: mostMarks + 1 } });
  expect(held('game:line').at(-1)).toMatchObject({ detail: { at: mostMarks + 1 } });
});
