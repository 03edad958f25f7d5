import { expect, it } from 'vitest';
import { nearest } from '../../src/catalogue/nearest.ts';

it.each([
  ['crator', 'crater'],
  ['Bg', 'bg'],
  ['musci', 'music'],
])('%s was meant to be %s', (word, meant) => {
  expect(nearest(word, ['bg', 'music', 'crater'])).toBe(meant);
});

it.each(['Н', 'x', '人'])('%s is like none of them', (word) => {
  expect(nearest(word, ['bg', 'music', 'crater'])).toBeNull();
});
