import * as v from 'valibot';
import { own } from '../catalogue/own.ts';
import { emptyJournal, type Journal } from '../playthrough/journal.ts';
import type { Bookmark } from '../playthrough/log.ts';
import { keptSchemas } from './kept.ts';
import { readAs } from './reading.ts';
import type { Pair } from './store.ts';
import { Ways } from './ways.ts';

/**
 * The journal is kept a page for each thing noted: what a line adds is one small write, however long the
 * journal has grown, and two tabs of the same game add to each other's instead of overwriting them.
 */
type PageKind = 'read' | 'taken' | 'led' | 'ending' | 'visited' | 'way';

/** What stands between an option and an ending it has led to, in the name of such a page. */
const to = ' > ';

/** A page of an option that has another name now. */
const emptied = false;

/** A bookmark as a page has it: its log by the name of its way. */
const packed = v.object({
  way: v.string(),
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  road: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  line: v.string(),
  story: v.string(),
});

function pageKey(kind: PageKind, id: string): string {
  return `${kind}/${id}`;
}

/** Told of each page that is not one, with its key and what is wrong with it. */
type OnMisfit = (key: string, problem: string, value: unknown) => void;

/** Turns journals into pages and back; knows which pages there are already. */
export class JournalPages {
  readonly #ways = new Ways();

  /** The pages to write so that what was kept of `before` becomes `after`. */
  changes(before: Journal, after: Journal): Pair[] {
    const ways: Pair[] = [];
    const pack = ({ log, ...place }: Bookmark) => {
      const { name, pages } = this.#ways.keep(log);
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

  /** The journal that the pages make. */
  read(pages: readonly Pair[], onMisfit: OnMisfit): Journal {
    const others: Pair[] = [];
    for (const [key, value] of pages) {
      const [kind, id] = partsOf(key);
      if (kind !== 'way') others.push([key, value]);
      else {
        const problem = this.#ways.read(id, value);
        if (problem !== null) onMisfit(key, problem, value);
      }
    }
    const read: string[] = [];
    const taken = new Map<string, Journal['taken'][string]>();
    const endings: [string, Bookmark][] = [];
    const visited: [string, Bookmark][] = [];
    const led: [option: string, ending: string][] = [];
    for (const [key, value] of others) {
      const [kind, id] = partsOf(key);
      const misfit = (problem: string) => onMisfit(key, problem, value);
      switch (kind) {
        case 'read':
          read.push(id);
          break;
        case 'led': {
          const parting = id.lastIndexOf(to);
          if (parting > 0) led.push([id.slice(0, parting), id.slice(parting + to.length)]);
          else misfit('it names no option and ending');
          break;
        }
        case 'taken': {
          if (value === emptied) break;
          const record = this.#record(value, misfit);
          if (record !== null) taken.set(id, record);
          break;
        }
        case 'ending':
        case 'visited': {
          const bookmark = this.#bookmark(value, misfit);
          if (bookmark !== null) (kind === 'ending' ? endings : visited).push([id, bookmark]);
          break;
        }
        default:
          misfit('a journal has no such page');
      }
    }
    for (const [option, ending] of led) {
      const record = taken.get(option);
      if (record === undefined || record.endings.includes(ending)) continue;
      taken.set(option, { ...record, endings: [...record.endings, ending] });
    }
    return {
      ...emptyJournal,
      read: new Set(read),
      taken: Object.fromEntries(taken),
      endings: Object.fromEntries(endings),
      visited: Object.fromEntries(visited),
    };
  }

  #record(value: unknown, misfit: (problem: string) => void): Journal['taken'][string] | null {
    const record = readAs(keptSchemas.choiceRecord, value);
    if (!record.fits) {
      misfit(record.problem);
      return null;
    }
    const bookmark = this.#bookmark(record.value.bookmark, misfit);
    return bookmark && { ...record.value, bookmark };
  }

  #bookmark(value: unknown, misfit: (problem: string) => void): Bookmark | null {
    const short = readAs(packed, value);
    // Earlier versions kept each with the whole of its log.
    const long = short.fits ? null : readAs(keptSchemas.bookmark, value);
    if (long?.fits) return long.value;
    if (!short.fits) {
      misfit(short.problem);
      return null;
    }
    const { way, ...place } = short.value;
    const log = this.#ways.log(way);
    if (log === null) misfit('the way there is missing');
    return log && { ...place, log };
  }
}

function partsOf(key: string): [kind: string, id: string] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash), key.slice(slash + 1)];
}

function newIn<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): [string, T][] {
  return Object.entries(after).filter(([id, value]) => before[id] !== value);
}
