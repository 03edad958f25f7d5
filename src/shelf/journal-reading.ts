import * as v from 'valibot';
import { type ChoiceRecord, emptyJournal, type Journal } from '../playthrough/journal.ts';
import type { Bookmark } from '../playthrough/log.ts';
import { emptied, to } from './journal-pages.ts';
import { keptSchemas } from './kept-schemas.ts';
import type { LogPage, LogTree } from './log-tree.ts';
import { readAs } from './reading.ts';
import type { Pair } from './store.ts';

const logPage: v.GenericSchema<unknown, LogPage> = v.union([
  v.strictObject({
    before: v.string(),
    taken: v.object({ id: v.string(), label: v.string(), place: v.string() }),
  }),
  v.strictObject({
    seed: v.pipe(v.number(), v.safeInteger()),
    known: v.array(v.string()),
  }),
]);

/** A bookmark as a page has it: its log by the name of its way. */
const packed = v.object({
  way: v.string(),
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  road: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  line: v.string(),
  story: v.string(),
});

/** Told of each page that is not one, with its key and what is wrong with it. */
type OnMisfit = (key: string, problem: string, value: unknown) => void;

/** Reads the pages of a journal. */
class JournalReading {
  readonly #logs: LogTree;
  readonly #onMisfit: OnMisfit;
  /** Of ways that were asked for, and of all that they lead over. */
  readonly #lengths = new Map<string, number | null>();

  constructor(logs: LogTree, onMisfit: OnMisfit) {
    this.#logs = logs;
    this.#onMisfit = onMisfit;
  }

  read(pages: readonly Pair[]): Journal {
    const others: Pair[] = [];
    for (const [key, value] of pages) {
      const [kind, id] = partsOf(key);
      if (kind !== 'way') others.push([key, value]);
      else {
        const page = readAs(logPage, value);
        if (page.fits) this.#logs.take(id, page.value);
        else this.#onMisfit(key, page.problem, value);
      }
    }
    const read: string[] = [];
    const taken = new Map<string, ChoiceRecord>();
    const endings = new Map<string, Bookmark>();
    const visited = new Map<string, Bookmark>();
    const led: [option: string, ending: string][] = [];
    for (const [key, value] of others) {
      const [kind, id] = partsOf(key);
      const misfit = (problem: string) => this.#onMisfit(key, problem, value);
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
          if (bookmark !== null) (kind === 'ending' ? endings : visited).set(id, bookmark);
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
      taken,
      endings,
      visited,
    };
  }

  /** Choices on a way; null when a page of it is missing. */
  #lengthOf(way: string): number | null {
    const names: string[] = [];
    let choices: number | null = null;
    for (const [name, page] of this.#logs.pagesOf(way)) {
      const known = 'before' in page ? this.#lengths.get(name) : 0;
      if (known !== undefined) {
        choices = known;
        break;
      }
      names.push(name);
    }
    for (const name of names.reverse()) {
      if (choices !== null) choices += 1;
      this.#lengths.set(name, choices);
    }
    return choices;
  }

  #record(value: unknown, misfit: (problem: string) => void): ChoiceRecord | null {
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
    const choices = this.#lengthOf(way);
    if (choices === null) misfit('the way there is missing');
    return choices === null ? null : this.#logs.bookmark(place, way, choices);
  }
}

function partsOf(key: string): [kind: string, id: string] {
  const slash = key.indexOf('/');
  return [key.slice(0, slash), key.slice(slash + 1)];
}

/**
 * The journal that its pages make.
 * @param logs takes in those that have a page.
 */
export function readJournal(pages: readonly Pair[], logs: LogTree, onMisfit: OnMisfit): Journal {
  return new JournalReading(logs, onMisfit).read(pages);
}
