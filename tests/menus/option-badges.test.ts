import { expect, test } from 'vitest';
import { badgesOf } from '../../src/menus/play/choices.tsx';
import type { Bookmark } from '../../src/playthrough/log.ts';
import type { Choice } from '../../src/story/beat.ts';

const choices = ['left', 'right', 'back'].map(
  (id): Choice => ({
    id,
    label: id,
    place: '',
    consider: [],
    style: 'plain',
    enabled: true,
  }),
);
const bookmark = {} as Bookmark;
const endings = [{ id: 'home', title: 'Home', line: '' }];

test('options are marked by what they led to; what was never taken has no mark', () => {
  const taken = new Map([
    ['left', { label: 'left', endings: ['home', 'long gone'], bookmark }],
    ['right', { label: 'right', endings: [], bookmark }],
  ]);
  expect(badgesOf(choices, taken, { endings })).toEqual({
    left: 'led to Home',
    right: 'taken before',
  });
});

test('a choice called like a built-in property is no known one', () => {
  const odd = [{ ...(choices[0] as Choice), id: 'constructor' }];
  expect(badgesOf(odd, new Map(), { endings }).constructor).toBeUndefined();
});
