import { placeOf } from '../../story/ink.ts';
import type { Script } from '../../story/script.ts';
import type { Option } from './machine.ts';
import { type Sentence, tell } from './sentence.ts';

/** A line that the story may show. */
export interface TrailLine {
  readonly kind: 'line';
  readonly place: string;
  /** Ids it may have as a beat: more than one when a condition chooses its words. */
  readonly ids: Set<string>;
  readonly titles: Set<string>;
  readonly endings: Set<string>;
}

/** An option that the story may offer. */
interface TrailOption {
  readonly kind: 'option';
  readonly place: string;
  /** What it may be called, with the `#id:` it has then. */
  readonly labels: Map<string, string | null>;
  /** Who may ask it: more than one where a tunnel that begins with it is called from several places. */
  readonly askers: Set<string>;
}

/** Options that are open at the same time. */
export interface TrailChoice {
  readonly kind: 'choice';
  readonly place: string;
  /** Keys of its options, in their order. */
  readonly options: readonly string[];
}

/** The end of a road; `ending` is its id, null when it has none. */
interface TrailEnd {
  readonly kind: 'end';
  readonly ending: string | null;
}

type TrailStop = { readonly kind: 'start' } | TrailLine | TrailOption | TrailChoice | TrailEnd;

/** Key of where every story begins. */
export const startKey = 'start';

/** How one stop leads to another. */
interface TrailWay {
  /** True where only a variable decides at run time whether it leads there. */
  readonly guessed: boolean;
  /** The calls the first was in when it led there, as texts: what comes of two is not chosen between. */
  readonly within: ReadonlySet<string>;
}

/** Everything a story can show, line by line, and what can follow what. */
export class Trail {
  readonly stops = new Map<string, TrailStop>([[startKey, { kind: 'start' }]]);
  /** From key to key. */
  readonly ways = new Map<string, Map<string, TrailWay>>();
  readonly #people: Script['people'];

  constructor(people: Script['people']) {
    this.#people = people;
  }

  /** Notes that `to` can follow `from`. */
  lead(from: string, to: string, guessed: boolean, within = ''): void {
    const ways = this.ways.get(from) ?? new Map<string, TrailWay>();
    this.ways.set(from, ways);
    const known = ways.get(to);
    if (known?.within.has(within) && (guessed || !known.guessed)) return;
    ways.set(to, {
      guessed: guessed && known?.guessed !== false,
      within: new Set([...(known?.within ?? []), within]),
    });
  }

  /** Notes a line. @returns its key. */
  addLine(sentence: Sentence): string {
    const key = `line ${sentence.path} ${sentence.place}`;
    const known = this.stops.get(key);
    const line: TrailLine =
      known?.kind === 'line'
        ? known
        : {
            kind: 'line',
            place: sentence.place,
            ids: new Set(),
            titles: new Set(),
            endings: new Set(),
          };
    this.stops.set(key, line);
    const told = tell(sentence, this.#people);
    if (told.id !== null) line.ids.add(told.id);
    if (told.title !== null) line.titles.add(told.title);
    if (told.ending !== null) {
      line.endings.add(told.ending);
      this.lead(key, this.#addEnd(`end ${told.ending}`, told.ending), false);
    }
    return key;
  }

  /** Notes an option. @param id its `#id:`. @param asker who asks it. @returns its key. */
  addOption({ path, label }: Option, id: string | null, asker: string): string {
    const key = `option ${path}`;
    const known = this.stops.get(key);
    const option: TrailOption =
      known?.kind === 'option'
        ? known
        : { kind: 'option', place: placeOf(path), labels: new Map(), askers: new Set() };
    option.labels.set(label, id);
    option.askers.add(asker);
    this.stops.set(key, option);
    return key;
  }

  /** Notes that options are open together after `from`. */
  addChoice(from: string, options: readonly string[], guessed: boolean): void {
    const key = `choice ${[...options].sort().join(' ')}`;
    const before = this.stops.get(from);
    const first = this.stops.get(options[0] ?? '');
    const place = [before, first].find((stop) => stop?.kind === 'line' || stop?.kind === 'option');
    if (!this.stops.has(key)) {
      this.stops.set(key, {
        kind: 'choice',
        place: place !== undefined && 'place' in place ? place.place : '',
        options,
      });
    }
    this.lead(from, key, guessed);
    for (const option of options) this.lead(key, option, false);
  }

  /** Notes that nothing follows `from`. */
  addEnd(from: string, guessed: boolean): void {
    const before = this.stops.get(from);
    if (before?.kind === 'line' && before.endings.size > 0) return;
    this.lead(from, this.#addEnd(`end after ${from}`, null), guessed);
  }

  #addEnd(key: string, ending: string | null): string {
    if (!this.stops.has(key)) this.stops.set(key, { kind: 'end', ending });
    return key;
  }
}
