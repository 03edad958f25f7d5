import { describe, expect, test, vi } from 'vitest';
import { defaultPreferences } from '../../src/director/preferences.ts';
import { importSaves, settingsToTake } from '../../src/game/import-saves.ts';
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

describe('settings go along', () => {
  const theirs = { ...defaultPreferences, typeface: 'plain', mono: true, textSize: 1.5 } as const;

  test.each([
    ['a file', savesToFile],
    ['a text', savesToText],
  ])('in %s, and come back as they were', (_what, write) => {
    expect(readSaves('game', write('game', [], theirs)).settings).toEqual(theirs);
  });

  test('and where an earlier version wrote none, or they do not fit, the saves come without', () => {
    expect(readSaves('game', savesToFile('game', [save])).settings).toBeUndefined();
    const spoilt = savesToFile('game', [save], theirs).replace('"plain"', '"comic"');
    expect(readSaves('game', spoilt)).toEqual({ saves: [save], refused: 0, settings: undefined });
  });

  test('what was set here stays; the rest is as it was there', () => {
    const here = { ...defaultPreferences, textSize: 0.8, captions: 'on' } as const;
    expect(settingsToTake(theirs, here)).toEqual({ typeface: 'plain', mono: true });
    expect(settingsToTake(theirs, theirs)).toEqual({});
  });

  test('and the player is told', async () => {
    const prefer = vi.fn();
    const shelf = { saves: async () => [], keepSave: () => {}, preferences: defaultPreferences };
    const parts = { info: { id: 'game' }, shelf, newId: () => 'new' };
    const takeIn = (text: string) =>
      importSaves(parts as unknown as Parameters<typeof importSaves>[0], text, prefer);
    expect(await takeIn(savesToFile('game', [save], defaultPreferences))).toBe(
      '1 save was taken in.',
    );
    expect(prefer).not.toHaveBeenCalled();
    expect(await takeIn(savesToText('game', [save], theirs))).toMatch(
      /^1 save was taken in\. What/,
    );
    expect(prefer).toHaveBeenCalledExactlyOnceWith({
      typeface: 'plain',
      mono: true,
      textSize: 1.5,
    });
  });
});
