import type { Log, Taken } from '../playthrough/log.ts';
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

  /** Takes in a page that was kept. */
  take(name: string, page: LogPage): void {
    this.#pages.set(name, page);
  }

  /** The log of that name; null when a page of it is missing. */
  log(name: string): Log | null {
    const taken: Taken[] = [];
    // No way is longer than there are pages: a ring of them leads nowhere.
    for (let at = name; taken.length <= this.#pages.size; ) {
      const page = this.#pages.get(at);
      if (page === undefined) return null;
      if (!('before' in page)) return { ...page, taken: taken.reverse() };
      taken.push(page.taken);
      at = page.before;
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
      name = nameOfStep(before, one);
      put(name, { before, taken: one });
    }
    return { name, pages };
  }
}
