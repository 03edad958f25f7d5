import type { Journal } from '../playthrough/journal.ts';
import type { Bookmark } from '../playthrough/log.ts';
import { marksSince } from '../playthrough/marks.ts';
import { changed, reform } from '../playthrough/records.ts';
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
    const taken = changed(before.taken, after.taken);
    const added = taken.filter(([, , known]) => known === undefined).length;
    const isGone = (id: string) => !after.taken.has(id);
    const gone =
      before.taken.size + added > after.taken.size ? [...before.taken.keys()].filter(isGone) : [];
    const pages = [
      ...marksSince(before.read, after.read).map((id): Pair => [pageKey('read', id), true]),
      ...taken.flatMap(([id, { label, bookmark, endings }, known]): Pair[] => [
        ...(known?.label === label && known.bookmark === bookmark
          ? []
          : [[pageKey('taken', id), { label, bookmark: pack(bookmark) }] as const]),
        // A page of its own: in another tab the same option may have led elsewhere.
        ...endings
          .filter((ending) => !known?.endings.includes(ending))
          .map((ending): Pair => [pageKey('led', `${id}${to}${ending}`), true]),
      ]),
      // A page is never taken out, which another tab might have: one whose option has another name now is emptied.
      ...gone.map((id): Pair => [pageKey('taken', id), emptied]),
      ...changed(before.endings, after.endings).map(
        ([id, bookmark]): Pair => [pageKey('ending', id), pack(bookmark)],
      ),
      ...changed(before.visited, after.visited).map(
        ([id, bookmark]): Pair => [pageKey('visited', id), pack(bookmark)],
      ),
    ];
    return [...ways, ...pages];
  }

  /** What is new in a journal is on ways that are kept once for all from now on; they have pages already. */
  share(before: Journal, after: Journal): void {
    const light = (bookmark: Bookmark) => this.#light(bookmark);
    reform(before.visited, after.visited, light);
    reform(before.endings, after.endings, light);
    reform(before.taken, after.taken, (record) => ({
      ...record,
      bookmark: light(record.bookmark),
    }));
  }

  #light(bookmark: Bookmark): Bookmark {
    const { at, road, line, story } = bookmark;
    if (bookmark.behind !== undefined || bookmark.log.taken.length !== road) return bookmark;
    return this.logs.bookmark({ at, road, line, story }, this.logs.keep(bookmark.log).name, road);
  }
}
