import { describe, expect, it } from 'vitest';
import {
  emptyJournal,
  type Journal,
  noteChoice,
  noteEnding,
  noteLine,
  noteVisit,
} from '../../src/playthrough/journal.ts';
import type { Bookmark } from '../../src/playthrough/log.ts';
import { journalChanges, readJournal } from '../../src/shelf/journal-pages.ts';

const bookmark: Bookmark = {
  log: { seed: 7, known: [], taken: [{ id: 'left', label: 'Go left.', place: 'fork' }] },
  at: 4,
  road: 1,
  line: 'left-1',
  story: 'abc',
};

const full: Journal = noteVisit(
  noteEnding(
    noteChoice(noteLine(noteLine(emptyJournal, 'one'), 'two'), bookmark),
    'home',
    bookmark,
  ),
  'fork',
  bookmark,
);

const noMisfit = () => {
  throw new Error('every page should fit');
};

describe('the pages of a journal', () => {
  it('make the same journal again', () => {
    expect(readJournal(journalChanges(emptyJournal, full), noMisfit)).toEqual(full);
  });

  it('of two tabs that came to different endings by the same option tell of both', () => {
    const choice = noteChoice(emptyJournal, bookmark);
    const home = journalChanges(emptyJournal, noteEnding(choice, 'home', bookmark));
    const away = journalChanges(emptyJournal, noteEnding(choice, 'away', bookmark));
    const both = readJournal([...new Map([...home, ...away])], noMisfit);
    expect(both.taken.left?.endings.toSorted()).toEqual(['away', 'home']);
  });

  it('are written for what is new, and for nothing else', () => {
    expect(journalChanges(full, full)).toEqual([]);
    expect(journalChanges(full, noteLine(full, 'three'))).toEqual([['read/three', true]]);
  });

  it('keep ids that hold a slash', () => {
    const journal = noteLine(emptyJournal, 'knot/stitch');
    const again = readJournal(journalChanges(emptyJournal, journal), noMisfit);
    expect([...again.read]).toEqual(['knot/stitch']);
  });

  it('whose id is the name of a built-in property are pages like any other', () => {
    const journal = readJournal([['ending/__proto__', bookmark]], noMisfit);
    expect(Object.keys(journal.endings)).toEqual(['__proto__']);
  });

  it('that do not fit are named and leave the others alone', () => {
    const misfits: string[] = [];
    const journal = readJournal(
      [
        ['ending/home', { at: -1 }],
        ['read/one', true],
        ['taken/left', null],
        ['torn/page', 1],
      ],
      (key) => misfits.push(key),
    );
    expect(misfits).toEqual(['ending/home', 'taken/left', 'torn/page']);
    expect([...journal.read]).toEqual(['one']);
  });
});
