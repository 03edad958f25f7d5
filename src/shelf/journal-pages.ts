import { own } from '../catalogue/own.ts';
import type { Journal } from '../playthrough/journal.ts';
import type { Bookmark } from '../playthrough/log.ts';
import { marksSince } from '../playthrough/marks.ts';
import { LogTree } from './log-tree.ts';
import type { Pair } from './store.ts';

/**
 * The journal is kept a page for each thing noted: what a line adds is one small write, however long the
 * journal has grown, and two tabs of the same game add to each other's instead of overwriting them.
 */
type PageKind = 'read' | 'taken' | 'led' | 'ending' | 'visited' | 'way';

/** What stands between an option and an ending it has led to, in the name of such a page. */
export const to = ' > ';

/** A page of an option that has another name now. */
export const emptied = false;

function pageKey(kind: PageKind, id: string): string {
  return `${kind}/${id}`;
}

/** Turns journals into pages; knows which pages there are already. */
export class JournalPages {
  /** The ways that have a page. */
  readonly logs = new LogTree();

  /** The pages to write so that what was kept of `before` becomes `after`. */
  changes(before: Journal, after: Journal): Pair[] {
    const ways: Pair[] = [];
    const pack = ({ log, ...place }: Bookmark) => {
      const { name, pages } = this.logs.keep(log);
      ways.push(...pages.map(([id, page]): Pair => [pageKey('way', id), page]));
      return { ...place, way: name };
    };
    const isGone = (id: string) => !Object.hasOwn(after.taken, id);
    const gone = before.taken === after.taken ? [] : Object.keys(before.taken).filter(isGone);
    const pages = [
      ...marksSince(before.read, after.read).map((id): Pair => [pageKey('read', id), true]),
      ...newIn(before.taken, after.taken).flatMap(([id, record]): Pair[] => {
        const known = own(before.taken, id);
        const { label, bookmark, endings } = record;
        return [
          ...(known?.label === label && known.bookmark === bookmark
            ? []
            : [[pageKey('taken', id), { label, bookmark: pack(bookmark) }] as const]),
          // A page of its own: in another tab the same option may have led elsewhere.
          ...endings
            .filter((ending) => !known?.endings.includes(ending))
            .map((ending): Pair => [pageKey('led', `${id}${to}${ending}`), true]),
        ];
      }),
      // A page is never taken out, which another tab might have: one whose option has another name now is emptied.
      ...gone.map((id): Pair => [pageKey('taken', id), emptied]),
      ...newIn(before.endings, after.endings).map(
        ([id, bookmark]): Pair => [pageKey('ending', id), pack(bookmark)],
      ),
      ...newIn(before.visited, after.visited).map(
        ([id, bookmark]): Pair => [pageKey('visited', id), pack(bookmark)],
      ),
    ];
    return [...ways, ...pages];
  }

  /** The journal with what is new in it on ways that are kept once for all; they have pages already. */
  sharing(before: Journal, after: Journal): Journal {
    const visited = changed(before.visited, after.visited, (bookmark) => this.#light(bookmark));
    const endings = changed(before.endings, after.endings, (bookmark) => this.#light(bookmark));
    const taken = changed(before.taken, after.taken, (record) => ({
      ...record,
      bookmark: this.#light(record.bookmark),
    }));
    return { ...after, visited, endings, taken };
  }

  #light(bookmark: Bookmark): Bookmark {
    const { at, road, line, story } = bookmark;
    if (bookmark.behind !== undefined || bookmark.log.taken.length !== road) return bookmark;
    return this.logs.bookmark({ at, road, line, story }, this.logs.keep(bookmark.log).name, road);
  }
}

/** The records after, with those that are new or other ones as `make` has them. */
function changed<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  make: (value: T) => T,
): Readonly<Record<string, T>> {
  const found = newIn(before, after);
  if (found.length === 0) return after;
  return { ...after, ...Object.fromEntries(found.map(([id, value]) => [id, make(value)])) };
}

function newIn<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): [string, T][] {
  // Most lines add nothing here, and a long journal takes long to go through.
  if (before === after) return [];
  return Object.entries(after).filter(([id, value]) => before[id] !== value);
}
