import type { Bookmark, Log, Taken } from '../playthrough/log.ts';
import { hash } from '../story/hash.ts';
import type { Pair } from './store.ts';

/** What a way begins with: all of a log but its choices. */
type Start = Omit<Log, 'taken'>;

/** A choice more than the way before it. */
interface Step {
  readonly before: string;
  readonly taken: Taken;
}

const nameOfStart = ({ seed, known }: Start) => hash(`${seed}|${known.join(' ')}`);
const nameOfStep = (before: string, { id, label, place }: Taken) =>
  hash(`${before}|${id}|${place}|${label}`);

/** A page of a way: its beginning, or a choice more. */
export type LogPage = Start | Step;

/** A bookmark on a way of a tree. All are of one form, which an engine then keeps once. */
class PlaceOnWay implements Bookmark {
  static readonly #log = {
    // Whoever copies it has the log, too.
    enumerable: true,
    get(this: PlaceOnWay): Log {
      const log = this.#tree.log(this.#way);
      if (log === null) throw new Error(`the way ${this.#way} has no beginning`);
      return log;
    },
  };

  readonly at: number;
  readonly road: number;
  readonly line: string;
  readonly story: string;
  declare readonly log: Log;
  readonly #tree: LogTree;
  readonly #way: string;
  readonly #behind: Taken | undefined;

  constructor(
    { at, road, line, story }: Omit<Bookmark, 'log'>,
    tree: LogTree,
    way: string,
    behind: Taken | undefined,
  ) {
    this.at = at;
    this.road = road;
    this.line = line;
    this.story = story;
    this.#tree = tree;
    this.#way = way;
    this.#behind = behind;
    Object.defineProperty(this, 'log', PlaceOnWay.#log);
  }

  get behind(): Taken | undefined {
    return this.#behind;
  }
}

/**
 * Logs as a tree of choices: what many places of a journal have in common of their ways is kept once, however
 * many there are.
 */
export class LogTree {
  readonly #pages = new Map<string, LogPage>();
  /** What was kept last, with the name of the way up to each choice: most logs are the same and a choice more. */
  readonly #last = { start: '', taken: [] as Taken[], names: [] as string[] };

  /** Takes in a page that was kept. */
  take(name: string, page: LogPage): void {
    this.#pages.set(name, page);
  }

  /** The log of that name; null when a page of it is missing. */
  log(name: string): Log | null {
    const taken: Taken[] = [];
    for (const [, page] of this.pagesOf(name)) {
      if (!('before' in page)) return { ...page, taken: taken.reverse() };
      taken.push(page.taken);
    }
    return null;
  }

  /** A name for a log, and the pages of it that are not kept yet. */
  keep({ seed, known, taken }: Log): { readonly name: string; readonly pages: readonly Pair[] } {
    const pages: Pair[] = [];
    const put = (name: string, page: LogPage) => {
      if (this.#pages.has(name)) return;
      this.#pages.set(name, page);
      pages.push([name, page]);
    };
    const last = this.#last;
    let name = nameOfStart({ seed, known });
    put(name, { seed, known });
    let same = 0;
    if (last.start === name) while (same < taken.length && last.taken[same] === taken[same]) same++;
    last.start = name;
    last.taken.length = same;
    last.names.length = same;
    name = last.names[same - 1] ?? name;
    for (const one of taken.slice(same)) {
      const before = name;
      name = nameOfStep(before, one);
      put(name, { before, taken: one });
      last.taken.push(one);
      last.names.push(name);
    }
    return { name, pages };
  }

  /**
   * A bookmark on a way that is whole here. Its log is put together whenever it is asked for: a journal holds
   * thousands of bookmarks, and each log would be a list of its own.
   * @param choices on that way.
   */
  bookmark(place: Omit<Bookmark, 'log'>, way: string, choices: number): Bookmark {
    const page = choices === place.road ? this.#pages.get(way) : undefined;
    const behind = page !== undefined && 'before' in page ? page.taken : undefined;
    return new PlaceOnWay(place, this, way, behind);
  }

  /** The pages of a way from its end on, with their names; one whose pages make a ring is left before it begins anew. */
  *pagesOf(name: string): Generator<readonly [name: string, page: LogPage], void> {
    let at = name;
    for (let left = this.#pages.size; left > 0; left--) {
      const page = this.#pages.get(at);
      if (page === undefined) return;
      yield [at, page];
      if (!('before' in page)) return;
      at = page.before;
    }
  }
}
