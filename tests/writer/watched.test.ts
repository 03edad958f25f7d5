import { expect, it } from 'vitest';
import type { Variable } from '../../src/story/departure.ts';
import { watched } from '../../src/writer/watched.ts';

const number = (name: string, value: string): Variable => ({ name, kind: 'number', value });

it('what the last line changed is marked with what it was; what is new is not', () => {
  const before = [number('coins', '3'), number('days', '1')];
  const now = [number('coins', '5'), number('days', '1'), number('debts', '2')];
  expect(watched(before, now).map(({ name, before: was }) => [name, was])).toEqual([
    ['coins', '3'],
    ['days', null],
    ['debts', null],
  ]);
});
