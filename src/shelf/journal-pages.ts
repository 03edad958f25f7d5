import type { Journal } from '../playthrough/journal.ts';
import type { Bookmark } from '../playthrough/log.ts';
import { keptSchemas } from './kept.ts';
import { readAs } from './reading.ts';
import type { Pair } from './store.ts';

/**
 * The journal is kept a page for each thing noted: what a line adds is one small write, however long the
 * journal has grown, and two tabs of the same game add to each other's instead of overwriting them.
 */
type PageKind = 'read' | 'taken' | 'led' | 'ending' | 'visited';

function pageKey(kind: PageKind, id: string): string {
  return `${kind}/${id}`;
}

function newPages<T>(
  kind: PageKind,
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): Pair[] {
  return Object.entries(after)
    .filter(([id, value]) => before[id] !== value)
    .map(([id, value]) => [pageKey(kind, id), value] as const);
}

/** What stands between an option and an ending it has led to, in the name of such a page. */
const to = ' > ';

/** Each ending that an option has led to is a page of its own: two tabs may have come to different ones. */
function ledPages(before: Journal['taken'], after: Journal['taken']): Pair[] {
  return Object.entries(after)
    .filter(([id, record]) => before[id] !== record)
    .flatMap(([id, { endings }]) =>
      endings
        .filter((ending) => !before[id]?.endings.includes(ending))
        .map((ending): Pair => [pageKey('led', `${id}${to}${ending}`), true]),
    );
}

/** The pages to write so that what was kept of `before` becomes `after`. */
export function journalChanges(before: Journal, after: Journal): Pair[] {
  const read =
    before.read === after.read ? [] : [...after.read].filter((id) => !before.read.has(id));
  return [
    ...read.map((id): Pair => [pageKey('read', id), true]),
    ...newPages('taken', before.taken, after.taken),
    ...ledPages(before.taken, after.taken),
    ...newPages('ending', before.endings, after.endings),
    ...newPages('visited', before.visited, after.visited),
  ];
}

/**
 * The journal that the pages make.
 * @param onMisfit told of each page that is not one, with its key and what is wrong with it.
 */
export function readJournal(
  pages: readonly Pair[],
  onMisfit: (key: string, problem: string, value: unknown) => void,
): Journal {
  const read: string[] = [];
  const taken: [string, Journal['taken'][string]][] = [];
  const endings: [string, Bookmark][] = [];
  const visited: [string, Bookmark][] = [];
  const led: [string, string][] = [];
  for (const [key, value] of pages) {
    const slash = key.indexOf('/');
    const [kind, id] = [key.slice(0, slash), key.slice(slash + 1)];
    if (kind === 'read') {
      read.push(id);
    } else if (kind === 'led') {
      const parting = id.lastIndexOf(to);
      if (parting > 0) led.push([id.slice(0, parting), id.slice(parting + to.length)]);
      else onMisfit(key, 'it names no option and ending', value);
    } else if (kind === 'taken') {
      const page = readAs(keptSchemas.choiceRecord, value);
      if (page.fits) taken.push([id, page.value]);
      else onMisfit(key, page.problem, value);
    } else if (kind === 'ending' || kind === 'visited') {
      const page = readAs(keptSchemas.bookmark, value);
      if (page.fits) (kind === 'ending' ? endings : visited).push([id, page.value]);
      else onMisfit(key, page.problem, value);
    } else {
      onMisfit(key, 'a journal has no such page', value);
    }
  }
  return {
    read: new Set(read),
    taken: Object.fromEntries(
      taken.map(([id, record]) => {
        const ended = led.filter(([option]) => option === id).map(([, ending]) => ending);
        return [id, { ...record, endings: [...new Set([...record.endings, ...ended])] }];
      }),
    ),
    endings: Object.fromEntries(endings),
    visited: Object.fromEntries(visited),
  };
}
