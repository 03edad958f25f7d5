import type { Encoded } from '../../catalogue/pictures.ts';
import type { Encoding } from './codec.ts';
import type { Decode } from './decode.ts';
import { decodeAside } from './decode-aside.ts';
import { type After, TooSlow, withPatience } from './patience.ts';

/** A picture that can be drawn. */
export interface Decoded {
  readonly image: ImageBitmap;
  readonly url: string;
}

/** A picture that failed so often is not asked for again. */
const tries = 3;

/** Loads pictures, each once, and holds them until they are let go. */
export class Gallery {
  private readonly held = new Map<string, Promise<Decoded | null>>();
  private readonly there = new Map<string, Decoded>();
  private readonly failures = new Map<string, number>();

  /**
   * @param shrink size at which pictures are kept against their own, at most 1.
   */
  constructor(
    private readonly encoding: Encoding,
    private readonly shrink: number,
    private readonly after: After,
    private readonly decode: Decode = decodeAside,
  ) {}

  /**
   * The picture, or null when it is missing, broken or too slow; the console then says which.
   * @param name what a warning calls it.
   */
  load(encoded: Encoded, name: string): Promise<Decoded | null> {
    const url = encoded[this.encoding];
    let loading = this.held.get(url);
    if (loading === undefined) {
      loading = this.read(url, encoded.webp).catch((problem: unknown) => {
        console.warn(`The picture "${name}" is not to be had: ${String(problem)}.`);
        // Asked for again, it is tried again - a network comes back - but not for ever.
        const failures = (this.failures.get(url) ?? 0) + 1;
        this.failures.set(url, failures);
        if (failures < tries) this.held.delete(url);
        return null;
      });
      this.held.set(url, loading);
      void loading.then((decoded) => {
        if (decoded !== null && this.held.get(url) === loading) this.there.set(url, decoded);
      });
    }
    return loading;
  }

  /** The picture if it is there already. */
  ready(encoded: Encoded): Decoded | null {
    return this.there.get(encoded[this.encoding]) ?? null;
  }

  /** Whether it is worth waiting for the picture: it has not failed before. */
  isPromising(encoded: Encoded): boolean {
    return !this.failures.has(encoded[this.encoding]);
  }

  /** Lets go of all pictures but these; those let go are no longer to be drawn. */
  keepOnly(wanted: ReadonlySet<Encoded>, letGo: (url: string) => void): void {
    const urls = new Set([...wanted].map((encoded) => encoded[this.encoding]));
    for (const [url, loading] of [...this.held]) {
      if (urls.has(url)) continue;
      this.held.delete(url);
      this.there.delete(url);
      letGo(url);
      void loading.then((decoded) => decoded?.image.close());
    }
  }

  private async read(url: string, instead: string): Promise<Decoded> {
    try {
      return await this.fetched(url);
    } catch (problem) {
      // One broken encoding is no reason to do without the picture, a time that has run out is.
      if (instead === url || problem instanceof TooSlow) throw problem;
      return { ...(await this.fetched(instead)), url };
    }
  }

  private fetched(url: string): Promise<Decoded> {
    return withPatience(this.after, async (signal) => {
      const answer = await fetch(url, { signal });
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      return { image: await this.decode(await answer.blob(), this.shrink), url };
    });
  }
}
