import { own } from '../catalogue/own.ts';
import type { Journal } from '../playthrough/journal.ts';
import type { Bookmark } from '../playthrough/log.ts';
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
    const read =
      before.read === after.read ? [] : [...after.read].filter((id) => !before.read.has(id));
    const pages = [
      ...read.map((id): Pair => [pageKey('read', id), true]),
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
      ...Object.keys(before.taken)
        .filter((id) => !Object.hasOwn(after.taken, id))
        .map((id): Pair => [pageKey('taken', id), emptied]),
      ...newIn(before.endings, after.endings).map(
        ([id, bookmark]): Pair => [pageKey('ending', id), pack(bookmark)],
      ),
      ...newIn(before.visited, after.visited).map(
        ([id, bookmark]): Pair => [pageKey('visited', id), pack(bookmark)],
      ),
    ];
    return [...ways, ...pages];
  }
}

function newIn<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): [string, T][] {
  // Most lines add nothing here, and a long journal takes long to go through.
  if (before === after) return [];
  return Object.entries(after).filter(([id, value]) => before[id] !== value);
}
