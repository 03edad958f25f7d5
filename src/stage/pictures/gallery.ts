import type { Encoded } from '../../catalogue/pictures.ts';
import { type Decode, decode } from './decode.ts';
import type { After } from './patience.ts';
import { request } from './request.ts';
import type { Encoding } from './sample.ts';
import { CalledOff, Turns, type Urgency } from './turns.ts';
import { type Way, waysTo } from './ways.ts';

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
  /** How often each was refused where it was to be drawn. */
  private readonly refusals = new Map<string, number>();
  private readonly names = new Map<string, string>();
  private readonly turns = new Turns();

  /**
   * @param shrink size at which pictures are kept against their own, at most 1.
   * @param usual how pictures are decoded until `decodeBy` says otherwise.
   */
  constructor(
    private readonly encoding: Encoding,
    private readonly shrink: number,
    private readonly after: After,
    private usual: Decode = decode,
  ) {}

  /** Decodes pictures another way from now on, and forgets what was refused by whoever drew them before. */
  decodeBy(usual: Decode): void {
    for (const url of this.refusals.keys()) {
      this.failures.delete(url);
      if (!this.there.has(url)) this.held.delete(url);
    }
    this.refusals.clear();
    if (usual === this.usual) return;
    const before = this.usual;
    this.usual = usual;
    // What the page itself has decoded can be drawn anywhere.
    if (before !== decode) this.keepOnly(new Set(), () => {});
  }

  /**
   * The picture, or null when it is missing, broken or too slow; the console then says which.
   * @param name what a warning calls it.
   */
  load(encoded: Encoded, name: string, urgency: Urgency = 'now'): Promise<Decoded | null> {
    const url = encoded[this.encoding];
    this.names.set(url, name);
    const known = this.held.get(url);
    if (known === undefined) return this.begin(encoded, url, urgency);
    if (urgency === 'now') this.turns.hasten(url);
    return known;
  }

  /** The picture if it is there already. */
  ready(encoded: Encoded): Decoded | null {
    return this.there.get(encoded[this.encoding]) ?? null;
  }

  /** Whether it is worth waiting for the picture: it has not failed before. */
  isPromising(encoded: Encoded): boolean {
    return !this.failures.has(encoded[this.encoding]);
  }

  /** Whether every way to the picture was refused where it was to be drawn. */
  isRefused(encoded: Encoded): boolean {
    return (this.refusals.get(encoded[this.encoding]) ?? 0) >= this.waysTo(encoded).length;
  }

  /**
   * The picture is not taken where it is to be drawn: it is no longer ready, and comes by another way, if there is
   * one left. The console says which, and what is wrong with it.
   * @param problem in words.
   * @returns whether it is there at last.
   */
  async refuse(encoded: Encoded, problem: string): Promise<boolean> {
    const url = encoded[this.encoding];
    const refused = this.there.get(url);
    if (refused === undefined) return false;
    this.there.delete(url);
    refused.image.close();
    const refusals = (this.refusals.get(url) ?? 0) + 1;
    this.refusals.set(url, refusals);
    const way = this.waysTo(encoded)[refusals];
    const next = way === undefined ? 'it is done without' : `it is tried ${way.how}`;
    console.warn(`The picture "${this.names.get(url)}" cannot be drawn: ${problem}; ${next}.`);
    if (way === undefined) {
      this.failures.set(url, tries);
      this.held.set(url, Promise.resolve(null));
      return false;
    }
    return (await this.begin(encoded, url, 'now')) !== null;
  }

  /** Lets go of all pictures but these; those let go are no longer to be drawn. */
  keepOnly(wanted: ReadonlySet<Encoded>, letGo: (url: string) => void): void {
    const urls = new Set([...wanted].map((encoded) => encoded[this.encoding]));
    for (const [url, loading] of [...this.held]) {
      if (urls.has(url)) continue;
      this.held.delete(url);
      this.there.delete(url);
      this.turns.callOff(url);
      letGo(url);
      void loading.then((decoded) => decoded?.image.close());
    }
  }

  private begin(encoded: Encoded, url: string, urgency: Urgency): Promise<Decoded | null> {
    const loading = this.turns
      .take(url, urgency, () => this.read(encoded, url))
      .catch((problem: unknown) => {
        // Not wanted any more: nothing failed.
        if (problem instanceof CalledOff) return null;
        console.warn(`The picture "${this.names.get(url)}" is not to be had: ${String(problem)}.`);
        // Asked for again, it is tried again - a network comes back - but not for ever.
        const failures = (this.failures.get(url) ?? 0) + 1;
        this.failures.set(url, failures);
        if (failures < tries && this.held.get(url) === loading) this.held.delete(url);
        return null;
      });
    this.held.set(url, loading);
    void loading.then((decoded) => {
      if (decoded !== null && this.held.get(url) === loading) this.there.set(url, decoded);
    });
    return loading;
  }

  private waysTo(encoded: Encoded): readonly [Way, ...Way[]] {
    return waysTo(encoded, this.encoding, this.usual, this.shrink);
  }

  /** One broken encoding, or one that does not come, is no reason to do without the picture. */
  private async read(encoded: Encoded, url: string): Promise<Decoded> {
    const ways = this.waysTo(encoded);
    const way = ways[this.refusals.get(url) ?? 0] ?? ways[0];
    const other = ways.at(-1) ?? way;
    try {
      return { image: await this.had(way), url };
    } catch (problem) {
      if (way.url === other.url || this.encoding === 'webp') throw problem;
      return { image: await this.had(other), url };
    }
  }

  private had({ url, decode: by, share }: Way): Promise<ImageBitmap> {
    return request(url, this.after, async (stored) => {
      try {
        const image = await by(stored, share);
        if (image.width > 0) return image;
      } catch (problem) {
        if (by === decode) throw problem;
      }
      // What comes broken, or empty, from beside the page may be well on it.
      return decode(stored, share);
    });
  }
}
