/** Files that are fetched at a time: the story being read has the network first. */
const atATime = 3;

/** Names with a hash in them: what they hold never changes. */
const hashed = /-[\w-]{8}\.\w+$/;

interface OfflineCacheOptions {
  readonly caches: CacheStorage;
  /** Address of the game's folder, with a slash at its end. */
  readonly folder: string;
  /** The story's id. */
  readonly story: string;
  readonly version: string;
  /** Sizes of its files in bytes, by their paths. */
  readonly sizes: ReadonlyMap<string, number>;
}

/**
 * What is kept of one game for the days without a network: one cache for each version of it. Other games may
 * be kept at the same origin; only caches of the same story in the same folder are ever touched.
 */
export class OfflineCache {
  readonly #caches: CacheStorage;
  readonly #folder: string;
  readonly #mine: string;
  readonly #name: string;
  readonly #sizes: ReadonlyMap<string, number>;

  constructor({ caches, folder, story, version, sizes }: OfflineCacheOptions) {
    this.#caches = caches;
    this.#folder = folder;
    this.#mine = `${story} at ${folder} `;
    this.#name = this.#mine + version;
    this.#sizes = sizes;
  }

  /**
   * Fetches what is not there yet, or not whole; what an earlier version has under the same hashed name is taken from it.
   * @throws when a file cannot be had. What has come stays, so that the next try only fetches the rest.
   */
  async fill(paths: readonly string[]): Promise<void> {
    const cache = await this.#caches.open(this.#name);
    const waiting = [...paths];
    const work = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        await this.#bring(cache, path);
      }
    };
    await Promise.all(Array.from({ length: atATime }, work));
  }

  /** A file of this version, or else of another one that a page still runs; undefined when it is not kept whole. */
  async find(path: string): Promise<Response | undefined> {
    const kept = await this.#wholeIn(this.#name, path);
    if (kept !== undefined || !hashed.test(path)) return kept;
    for (const name of await this.#others()) {
      const other = await this.#wholeIn(name, path);
      if (other !== undefined) return other;
    }
    return undefined;
  }

  /** What is kept of a file, however it looks: a host may have packed it anew. For when nothing else can be had. */
  async findAny(path: string): Promise<Response | undefined> {
    return (await this.#caches.open(this.#name)).match(this.#folder + path);
  }

  /** Lets go of all versions but this one. */
  async tidy(): Promise<void> {
    for (const name of await this.#others()) await this.#caches.delete(name);
  }

  /** A page that a host has put something of its own into is as good as ours: only what has a hash is measured. */
  async #wholeIn(name: string, path: string): Promise<Response | undefined> {
    const kept = await (await this.#caches.open(name)).match(this.#folder + path);
    if (kept === undefined || !hashed.test(path)) return kept;
    const { size } = await kept.clone().blob();
    return size === this.#sizes.get(path) ? kept : undefined;
  }

  async #others(): Promise<string[]> {
    const names = await this.#caches.keys();
    return names.filter((name) => name.startsWith(this.#mine) && name !== this.#name);
  }

  /** @throws {Error} when the file cannot be had. */
  async #bring(cache: Cache, path: string): Promise<void> {
    const address = this.#folder + path;
    if ((await this.#wholeIn(this.#name, path)) !== undefined) return;
    const known = hashed.test(path) ? await this.find(path) : undefined;
    if (known !== undefined) {
      await cache.put(address, known);
      return;
    }
    // A name without a hash may lie in the browser's own cache as it was long ago.
    const fresh: RequestInit = hashed.test(path) ? {} : { cache: 'no-cache' };
    const answer = await fetch(address, { ...fresh, priority: 'low' });
    if (!answer.ok) throw new Error(`${address}: the server answered ${answer.status}`);
    // Whoever has to log in to a network first is shown a page in the place of everything.
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (isPage && hashed.test(path)) throw new Error(`${address}: a page came in its place`);
    await cache.put(address, unredirected(answer));
  }
}

/** A page may not be answered with a response that was redirected on its way. */
function unredirected(answer: Response): Response {
  if (!answer.redirected) return answer;
  const { status, headers } = answer;
  return new Response(answer.body, { status, headers });
}
