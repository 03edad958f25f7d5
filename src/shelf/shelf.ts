import type { Clock } from '../director/ports.ts';
import { defaultPreferences, type Preferences } from '../director/preferences.ts';
import { emptyJournal, type Journal } from '../playthrough/journal.ts';
import { JournalPages } from './journal-pages.ts';
import { type Kept, newestFirst, orderOf, type Save } from './kept.ts';
import type { Neighbours } from './neighbours.ts';
import { inTime, memoryStore, openStore } from './open-store.ts';
import type { Reading } from './reading.ts';
import type { ShelfOptions } from './shelf-options.ts';
import type { Change, Pair, Store } from './store.ts';
import { type StorageState, Writer } from './writer.ts';

/** Playthroughs that keep their autosave. */
export const keptPlaythroughs = 3;

/** Ms that the browser has to hand over what is kept: it may be much, and slow, and a few never do. */
const readTimeout = 8000;

/** What reads it back: fetched where something is kept. */
const reading = () => import('./kept-reading.ts');

/**
 * What is kept in this browser. Everything small is read once when the shelf is opened and can be asked for
 * at once; whatever is put on it is written in the background and never fails into the play.
 */
export class Shelf {
  readonly #story: string;
  readonly #home: string;
  readonly #today: () => number;
  readonly #writer: Writer;
  #preferences: Preferences = defaultPreferences;
  #journal: Journal = emptyJournal;
  #pages = new JournalPages();
  #autosaves: readonly Kept[] = [];
  /** The order of what was kept last; never falls, as a clock may. */
  #newest = 0;
  #hasNeighbours = false;
  #setAside = 0;
  /** Ids of autosaves written here; null while all may be thrown out, whoever wrote them. */
  #own: Set<string> | null = null;

  private constructor(store: Store, options: ShelfOptions) {
    this.#story = options.story;
    this.#home = options.home ?? options.story;
    this.#today = options.today;
    this.#writer = new Writer(store, (state) => options.onStorageState?.(state));
  }

  /** Opens the shelf and reads it; never rejects. */
  static async open(options: ShelfOptions): Promise<Shelf> {
    let emptied = () => {};
    const { story, clock, open } = options;
    const store = await openStore(story, clock, open, () => emptied());
    const shelf = new Shelf(store, options);
    emptied = () => shelf.#writeAll();
    if (store.isNew) return shelf;
    try {
      const isEmpty = await shelf.#readAll(clock);
      if (isEmpty && (await shelf.#moveIn(options.edition ?? ''))) await shelf.#readAll(clock);
      return shelf;
    } catch (error) {
      // Nothing may be written over what cannot be read.
      console.warn('What is kept could not be read now; the game is played from memory:', error);
      shelf.close();
      return new Shelf(memoryStore(), options);
    }
  }

  get storageState(): StorageState {
    return this.#writer.state;
  }

  get preferences(): Preferences {
    return this.#preferences;
  }

  get journal(): Journal {
    return this.#journal;
  }

  /** The last places of the last playthroughs, the newest first. */
  get autosaves(): readonly Kept[] {
    return this.#autosaves;
  }

  /** Whether nothing is kept here, but something at another address that may be this work's. */
  get hasNeighbours(): boolean {
    return this.#hasNeighbours;
  }

  /** What else is kept under the story's id. */
  async neighbours(): Promise<Neighbours> {
    const { Neighbours } = await import('./neighbours.ts');
    return new Neighbours(this.#writer, { story: this.#story, home: this.#home });
  }

  /** Another tab has the same shelf: from now on only what was written here is thrown out. */
  share(): void {
    this.#own = new Set();
  }

  keepPreferences(preferences: Preferences): void {
    this.#preferences = preferences;
    this.#writer.change([this.#put('preferences', preferences)]);
  }

  /** Keeps what is new in the journal; nothing is ever taken out of it. */
  keepJournal(journal: Journal): void {
    const changes = this.#pages.changes(this.#journal, journal);
    this.#pages.share(this.#journal, journal);
    this.#journal = journal;
    this.#writer.change(changes.map(([key, value]) => this.#put(`journal/${key}`, value)));
  }

  /** Keeps where a playthrough stands, in the place of where it stood; the last few playthroughs stay. */
  keepAutosave(autosave: Omit<Kept, 'when' | 'order'>): void {
    const newest: Kept = { ...autosave, when: this.#today(), order: this.#next() };
    const others = this.#autosaves.filter(({ id }) => id !== newest.id);
    this.#autosaves = [newest, ...others.slice(0, keptPlaythroughs - 1)];
    this.#own?.add(newest.id);
    const gone = others
      .slice(keptPlaythroughs - 1)
      .filter(({ id }) => this.#own === null || this.#own.has(id));
    this.#writer.change([
      this.#put(`autosave/${newest.id}`, newest),
      ...gone.map(({ id }): Change => ({ kind: 'drop', key: this.#key(`autosave/${id}`) })),
    ]);
  }

  /** The places a player has kept on purpose, the newest first. */
  async saves(): Promise<readonly Save[]> {
    const pairs = await this.#writer.read(this.#key('save/'));
    const { keptSchemas, readAs } = await reading();
    return this.#seen(
      newestFirst(this.#fitting(pairs, (value) => readAs(keptSchemas.save, value))),
    );
  }

  /**
   * Keeps a place on purpose, or keeps it anew under the id it has; its time is now unless it brings one. One that
   * brings a time to come, from a browser whose clock was wrong, is not newer than what is kept after it.
   */
  keepSave(save: Omit<Save, 'when'> & { readonly when?: number }): void {
    const now = this.#today();
    const order = save.when === undefined ? this.#next() : Math.min(save.when, now);
    this.#writer.change([this.#put(`save/${save.id}`, { when: now, order, ...save })]);
  }

  /** Takes one save out. To undo that, keep it again. */
  dropSave(id: string): void {
    this.#writer.change([{ kind: 'drop', key: this.#key(`save/${id}`) }]);
  }

  /** Resolves when all that was put here is written, or refused. */
  settled(): Promise<void> {
    return this.#writer.settled();
  }

  close(): void {
    this.#writer.close();
  }

  /** What was kept is deleted: all that is known here is written again, as what comes next is built on it. */
  #writeAll(): void {
    this.#pages = new JournalPages();
    const journal = this.#pages.changes(emptyJournal, this.#journal);
    this.#writer.change([
      this.#put('preferences', this.#preferences),
      ...journal.map(([key, value]) => this.#put(`journal/${key}`, value)),
      ...this.#autosaves.map((kept) => this.#put(`autosave/${kept.id}`, kept)),
    ]);
  }

  #next(): number {
    this.#newest = Math.max(this.#today(), this.#newest + 1);
    return this.#newest;
  }

  /** What is kept after these is newer than they are. */
  #seen<K extends Kept>(kept: readonly K[]): readonly K[] {
    this.#newest = Math.max(this.#newest, ...kept.map(orderOf));
    return kept;
  }

  #key(name: string): string {
    return `${this.#home}/${name}`;
  }

  #put(name: string, value: unknown): Change {
    return { kind: 'put', key: this.#key(name), value };
  }

  /** @returns whether there is nothing. */
  async #readAll(clock: Clock): Promise<boolean> {
    const asked = Promise.all([
      this.#writer.readStore(this.#key('preferences')),
      this.#writer.readStore(this.#key('journal/')),
      this.#writer.readStore(this.#key('autosave/')),
    ]);
    // The store alone: the code that reads it back may be long on its way.
    const [preferences, journal, autosaves] = await inTime(clock, readTimeout, asked);
    if (preferences.length + journal.length + autosaves.length === 0) return true;
    const { keptSchemas, readAs, readJournal, without } = await reading();
    for (const pair of preferences) {
      const [, value] = pair;
      const read = readAs(keptSchemas.preferences, value);
      // Preferences are worth keeping one by one: what does not fit among them is as usual again.
      if (read.fits) this.#preferences = read.value;
      else {
        this.#quarantine(pair, read.problem);
        const rest = readAs(keptSchemas.preferences, without(value, read.keys));
        this.keepPreferences(rest.fits ? rest.value : defaultPreferences);
      }
    }
    this.#journal = readJournal(
      journal.map(([key, value]) => [key.slice(this.#key('journal/').length), value]),
      this.#pages.logs,
      (key, problem, value) => this.#quarantine([this.#key(`journal/${key}`), value], problem),
    );
    const fitting = this.#fitting(autosaves, (value) => readAs(keptSchemas.autosave, value));
    this.#autosaves = this.#seen(newestFirst(fitting));
    return false;
  }

  /** What a work has that has nothing here may be kept under another name. @returns whether some was found. */
  async #moveIn(edition: string): Promise<boolean> {
    if ((await this.#writer.read(this.#story)).length === 0) return false;
    try {
      const neighbours = await this.neighbours();
      const found = await neighbours.adopt(edition);
      this.#hasNeighbours = !found && (await neighbours.list()).length > 0;
      return found;
    } catch (error) {
      console.warn('What is kept at other addresses could not be looked through:', error);
      return false;
    }
  }

  #fitting<T>(pairs: readonly Pair[], readAs: (value: unknown) => Reading<T>): T[] {
    return pairs.flatMap((pair) => {
      const read = readAs(pair[1]);
      if (read.fits) return [read.value];
      this.#quarantine(pair, read.problem);
      return [];
    });
  }

  /** Moves what does not fit out of the way, whole and under a name that says where it lay. */
  #quarantine([key, value]: Pair, problem: string) {
    this.#setAside += 1;
    const name = key.slice(this.#key('').length);
    const aside = `aside/${this.#today()}-${this.#setAside}/${name}`;
    console.warn(`"${key}" does not fit and was set aside as "${this.#key(aside)}": ${problem}`);
    this.#writer.change([this.#put(aside, value), { kind: 'drop', key }]);
  }
}
