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
import { withRecord } from '../../src/playthrough/records.ts';
import { JournalPages } from '../../src/shelf/journal-pages.ts';
import { readJournal as readOnto } from '../../src/shelf/journal-reading.ts';
import { LogTree } from '../../src/shelf/log-tree.ts';
import type { Pair } from '../../src/shelf/store.ts';
import { plainJournal } from '../plain-journal.ts';

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

const journalChanges = (before: Journal, after: Journal) =>
  new JournalPages().changes(before, after);
const readJournal = (pages: readonly Pair[], onMisfit: Parameters<typeof readOnto>[2]) =>
  readOnto(pages, new LogTree(), onMisfit);

const noMisfit = () => {
  throw new Error('every page should fit');
};

it('options and endings called like a property of every object are noted like others', () => {
  const taken = [{ id: 'toString', label: 'Go left.', place: 'fork' }];
  const way = { ...bookmark, log: { ...bookmark.log, taken } };
  const noted = noteEnding(noteChoice(emptyJournal, way), 'valueOf', way);
  expect(noted.taken.get('toString')).toEqual({
    label: 'Go left.',
    endings: ['valueOf'],
    bookmark: way,
  });
  expect(noted.endings.get('valueOf')).toEqual(way);
  const again = readJournal(journalChanges(emptyJournal, noted), noMisfit);
  expect(plainJournal(again)).toEqual(plainJournal(noted));
});

describe('the pages of a journal', () => {
  it('make the same journal again', () => {
    const again = readJournal(journalChanges(emptyJournal, full), noMisfit);
    expect(plainJournal(again)).toEqual(plainJournal(full));
  });

  it('of two tabs that came to different endings by the same option tell of both', () => {
    const choice = noteChoice(emptyJournal, bookmark);
    const home = journalChanges(emptyJournal, noteEnding(choice, 'home', bookmark));
    const away = journalChanges(emptyJournal, noteEnding(choice, 'away', bookmark));
    const both = readJournal([...new Map([...home, ...away])], noMisfit);
    expect(both.taken.get('left')?.endings.toSorted()).toEqual(['away', 'home']);
  });

  it('are written for what is new, and for nothing else', () => {
    expect(journalChanges(full, full)).toEqual([]);
    expect(journalChanges(full, noteLine(full, 'three'))).toEqual([['read/three', true]]);
  });

  it('weigh little, however long the ways to all its places are', () => {
    const log = { seed: 7, known: [], taken: [] as Bookmark['log']['taken'][number][] };
    let journal = emptyJournal;
    const pages = new JournalPages();
    const written = [];
    for (let road = 1; road <= 300; road++) {
      const place = `knot ${road}`;
      log.taken.push({ id: `option ${road}`, label: `Go on to the next of them, ${road}`, place });
      const there = { ...bookmark, log: { ...log, taken: [...log.taken] }, at: road * 2, road };
      const after = noteVisit(noteChoice(journal, there), place, there);
      written.push(...pages.changes(journal, after));
      journal = after;
    }
    expect(JSON.stringify(written).length / 300).toBeLessThan(600);
    expect(plainJournal(readJournal(written, noMisfit))).toEqual(plainJournal(journal));
    // Opened anew, it goes on with the ways that are kept already.
    const again = new JournalPages();
    const before = readOnto(written, again.logs, noMisfit);
    const way = before.visited.get('knot 300') ?? bookmark;
    const visited = withRecord(before.visited, 'more', way);
    expect(again.changes(before, { ...before, visited })).toHaveLength(1);
  });

  it('of an earlier version, with whole logs, are read too', () => {
    const old: Pair[] = [
      ['taken/left', { label: 'Go left.', endings: ['home'], bookmark }],
      ['visited/fork', bookmark],
    ];
    const journal = readJournal(old, noMisfit);
    const [was, is] = [plainJournal(journal), plainJournal(full)];
    expect(was.taken).toEqual(is.taken);
    expect(was.visited).toEqual(is.visited);
  });

  it('whose way is missing, or goes in a ring, are named and left alone', () => {
    const { log: _log, ...place } = bookmark;
    const [taken] = bookmark.log.taken;
    const misfits: string[] = [];
    readJournal(
      [
        ['ending/lost', { ...place, way: 'nowhere' }],
        ['ending/ring', { ...place, way: 'a' }],
        ['way/a', { before: 'b', taken }],
        ['way/b', { before: 'a', taken }],
        ['way/c', 'torn'],
      ],
      (key) => misfits.push(key),
    );
    expect(misfits.sort()).toEqual(['ending/lost', 'ending/ring', 'way/c']);
  });

  it('keep ids that hold a slash', () => {
    const journal = noteLine(emptyJournal, 'knot/stitch');
    const again = readJournal(journalChanges(emptyJournal, journal), noMisfit);
    expect([...again.read.keys()]).toEqual(['knot/stitch']);
  });

  it('whose id is the name of a built-in property are pages like any other', () => {
    const journal = readJournal([['ending/__proto__', bookmark]], noMisfit);
    expect([...journal.endings.keys()]).toEqual(['__proto__']);
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
    expect([...journal.read.keys()]).toEqual(['one']);
  });
});
