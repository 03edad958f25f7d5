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

/**
 * Logs as a tree of choices: what many places of a journal have in common of their ways is kept once, however
 * many there are.
 */
export class LogTree {
  readonly #pages = new Map<string, LogPage>();
  /** The names of choices, of which a long log has many: each is worked out once. */
  readonly #steps = new WeakMap<Taken, { readonly before: string; readonly name: string }>();

  /** Takes in a page that was kept. */
  take(name: string, page: LogPage): void {
    this.#pages.set(name, page);
  }

  /** The log of that name; null when a page of it is missing. */
  log(name: string): Log | null {
    const taken: Taken[] = [];
    for (const page of this.#pagesOf(name)) {
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
    let name = nameOfStart({ seed, known });
    put(name, { seed, known });
    for (const one of taken) {
      const before = name;
      name = this.#nameAfter(before, one);
      put(name, { before, taken: one });
    }
    return { name, pages };
  }

  /** Choices on the way of that name; null when a page of it is missing. */
  length(name: string): number | null {
    let choices = 0;
    for (const page of this.#pagesOf(name)) {
      if (!('before' in page)) return choices;
      choices += 1;
    }
    return null;
  }

  /**
   * A bookmark on a way that is whole here. Its log is put together whenever it is asked for: a journal holds
   * thousands of bookmarks, and each log would be a list of its own.
   * @param choices on that way.
   */
  bookmark(place: Omit<Bookmark, 'log'>, way: string, choices: number): Bookmark {
    const page = choices === place.road ? this.#pages.get(way) : undefined;
    const log = () => this.#whole(way);
    const bookmark = {
      ...place,
      get log() {
        return log();
      },
    };
    const behind = page !== undefined && 'before' in page ? page.taken : undefined;
    // Nobody who copies or keeps it is to have that, too.
    return Object.defineProperty(bookmark, 'behind', { value: behind });
  }

  #whole(way: string): Log {
    const log = this.log(way);
    if (log === null) throw new Error(`the way ${way} has no beginning`);
    return log;
  }

  /** The pages of a way from its end on; one whose pages make a ring is left before it begins anew. */
  *#pagesOf(name: string): Generator<LogPage, void> {
    let at = name;
    for (let left = this.#pages.size; left > 0; left--) {
      const page = this.#pages.get(at);
      if (page === undefined) return;
      yield page;
      if (!('before' in page)) return;
      at = page.before;
    }
  }

  #nameAfter(before: string, taken: Taken): string {
    const known = this.#steps.get(taken);
    if (known?.before === before) return known.name;
    const name = nameOfStep(before, taken);
    this.#steps.set(taken, { before, name });
    return name;
  }
}
