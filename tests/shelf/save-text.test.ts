import { describe, expect, test } from 'vitest';
import type { Save } from '../../src/shelf/kept.ts';
import { emptyPreview } from '../../src/shelf/preview.ts';
import { readSaves, SaveTextProblem, savesToFile, savesToText } from '../../src/shelf/save-text.ts';

const save: Save = {
  id: 'one',
  when: 5,
  name: 'Before the choice – “that” one',
  bookmark: {
    log: { seed: 3, known: ['a'], taken: [{ id: 'x', label: 'Light it.', place: 'choice' }] },
    at: 12,
    road: 1,
    line: 'abc',
    story: 'f00d',
  },
  foothold: undefined,
  glimpse: emptyPreview,
};

describe.each([
  ['a file', savesToFile],
  ['a text', savesToText],
])('saves as %s', (_what, write) => {
  test('come back as they were', () => {
    expect(readSaves('game', write('game', [save]))).toEqual({ saves: [save], refused: 0 });
  });

  test('carry nothing that only the browser which wrote it may trust', () => {
    const state = { ink: '{}', ahead: null, echo: [] };
    const foothold = { at: 12, road: 1, frame: {}, state } as unknown as Save['foothold'];
    const forged = write('game', [{ ...save, foothold }]);
    expect(readSaves('game', forged).saves[0]?.foothold).toBeUndefined();
  });

  test('of another game are refused by its name', () => {
    expect(() => readSaves('game', write('other', [save]))).toThrow(/another game: “other”/);
  });
});

test('a snapshot put into a file by hand is not taken', () => {
  const value = JSON.parse(savesToFile('game', [save]));
  const state = { ink: '{}', ahead: null, echo: [] };
  value.saves[0].foothold = { at: 12, road: 1, frame: {}, state };
  const [read] = readSaves('game', JSON.stringify(value)).saves;
  expect(read).toBeDefined();
  expect(read?.foothold).toBeUndefined();
});

test('a text survives the line breaks that mail puts into it', () => {
  const broken = savesToText('game', [save]).replace(/(.{20})/g, '$1\n ');
  expect(readSaves('game', broken).saves).toEqual([save]);
});

test('one that does not fit is left out and counted, its neighbours stay', () => {
  const value = JSON.parse(savesToFile('game', [save, save]));
  value.saves[0].bookmark.at = -1;
  const { saves, refused } = readSaves('game', JSON.stringify(value));
  expect([saves.length, refused]).toEqual([1, 1]);
});

test.each(['', 'hello', '{}', 'saves:', 'saves:@@', 'saves:AAAA', '[1,2]', 'null'])(
  'anything else (%s) is refused in words',
  (text) => {
    expect(() => readSaves('game', text)).toThrow(SaveTextProblem);
  },
);
