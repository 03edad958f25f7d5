import { type Kept, newestFirst, orderOf } from './kept.ts';
import { keptSchemas } from './kept-schemas.ts';
import { readAs } from './reading.ts';
import type { Change, Pair } from './store.ts';
import type { Writer } from './writer.ts';

/** Whose a key is, and what it is called there. A work of an earlier version was known by its id alone. */
export function partsOfKey(key: string): { readonly home: string; readonly name: string } {
  const [home = ''] = /^[^</]*(<[^>]*>)?/.exec(key) ?? [];
  return { home, name: key.slice(home.length + 1) };
}

/** The path that a home has on its site; null for that of an earlier version. */
export function pathOf(home: string): string | null {
  return /<(.*)>$/.exec(home)?.[1] ?? null;
}

/** Whether a home is a file of this machine: that has a place, but no address. */
export function isFile(home: string): boolean {
  return pathOf(home)?.startsWith('file:') ?? false;
}

/** What is kept under the same id at another address of this site, or was by an earlier version of the game. */
interface Neighbour {
  readonly home: string;
  /** Its path on this site; null for an earlier version, which knew none. */
  readonly path: string | null;
  /** Its places, the newest first; at least one. */
  readonly places: readonly Kept[];
}

/** What lies under this name says how new the newest was that was brought from a neighbour. */
const broughtFrom = (home: string) => `brought/${home}`;

/** What is never brought along: what did not fit there, and what was noted of its own neighbours. */
const stays = /^(aside|brought)\//;

function placesOf(pairs: readonly Pair[]): Kept[] {
  const places = pairs.filter(([key]) => /^(autosave|save)\//.test(partsOfKey(key).name));
  return newestFirst(
    places.flatMap(([, value]) => {
      const read = readAs(keptSchemas.autosave, value);
      return read.fits ? [read.value] : [];
    }),
  );
}

const newestOf = ({ places: [newest] }: Pick<Neighbour, 'places'>) =>
  newest === undefined ? 0 : orderOf(newest);

/** The works of one id that are kept in one browser for one site, seen from one of them. */
export class Neighbours {
  readonly #writer: Pick<Writer, 'read' | 'change' | 'settled'>;
  readonly #story: string;
  readonly #home: string;

  /** @param story its id. @param home the address from which they are seen. */
  constructor(
    writer: Pick<Writer, 'read' | 'change' | 'settled'>,
    { story, home }: { readonly story: string; readonly home: string },
  ) {
    this.#writer = writer;
    this.#story = story;
    this.#home = home;
  }

  /** Those that have places newer than what was brought from them, the one with the newest first. */
  async list(): Promise<Neighbour[]> {
    const homes = await this.#read();
    const here = new Map(homes.get(this.#home));
    return this.#others(homes).filter((other) => {
      const brought = here.get(`${this.#home}/${broughtFrom(other.home)}`);
      return typeof brought !== 'number' || brought < newestOf(other);
    });
  }

  /** Copies what one of them has. Nothing is taken from it, and nothing that is here is written over. */
  async bring(from: string): Promise<void> {
    const homes = await this.#read();
    const theirs = homes.get(from) ?? [];
    const here = new Set(homes.get(this.#home)?.map(([key]) => key));
    const copies = theirs.flatMap(([key, value]): Change[] => {
      const { name } = partsOfKey(key);
      const copy = `${this.#home}/${name}`;
      return stays.test(name) || here.has(copy) ? [] : [{ kind: 'put', key: copy, value }];
    });
    const value = newestOf({ places: placesOf(theirs) });
    const note: Change = { kind: 'put', key: `${this.#home}/${broughtFrom(from)}`, value };
    this.#writer.change([...copies, note]);
    await this.#writer.settled();
  }

  /**
   * Brings what is beyond doubt the own of a work that has nothing here yet. What an earlier version kept under the
   * id alone belongs to whoever comes first, and to each whose story it was written in. What another file has
   * in the same story is that of a file that was put elsewhere; two addresses with the same story may be two works.
   * @param edition fingerprint of the story.
   * @returns whether there was anything.
   */
  async adopt(edition: string): Promise<boolean> {
    const homes = await this.#read();
    const isFirst = [...homes.keys()].every((one) => one === this.#story || one === this.#home);
    const found =
      isFirst && homes.has(this.#story)
        ? this.#story
        : this.#others(homes).find(
            ({ home, path, places }) =>
              (path === null || isFile(home)) &&
              places.some(({ bookmark }) => bookmark.story === edition),
          )?.home;
    if (found === undefined) return false;
    await this.bring(found);
    return true;
  }

  #others(homes: ReadonlyMap<string, readonly Pair[]>): Neighbour[] {
    return [...homes]
      .filter(([home]) => home !== this.#home)
      .map(([home, pairs]) => ({ home, path: pathOf(home), places: placesOf(pairs) }))
      .filter(({ places }) => places.length > 0)
      .sort((a, b) => newestOf(b) - newestOf(a));
  }

  /** All that is kept under the id, by whose it is. */
  async #read(): Promise<Map<string, Pair[]>> {
    const homes = new Map<string, Pair[]>();
    for (const pair of await this.#writer.read(this.#story)) {
      const { home } = partsOfKey(pair[0]);
      if (home !== this.#story && !home.startsWith(`${this.#story}<`)) continue;
      const pairs = homes.get(home);
      if (pairs === undefined) homes.set(home, [pair]);
      else pairs.push(pair);
    }
    return homes;
  }
}
