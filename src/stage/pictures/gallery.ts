import type { Encoded } from '../../catalogue/pictures.ts';
import type { Clock } from '../../director/ports.ts';
import { type Decode, decode } from './decode.ts';
import { request } from './request.ts';
import { Cancelled, RequestQueue, type Urgency } from './request-queue.ts';
import type { Encoding } from './sample.ts';

/** A picture that can be drawn. */
interface Decoded {
  readonly image: ImageBitmap;
  readonly url: string;
}

/** A picture that failed so often is not asked for again for a while. */
const tries = 3;

/** That while, in ms: a network may be back by then. */
const restsFor = 45_000;

/** Ms that a line has to come before anything is fetched and decoded that only may come. */
const lead = 300;

/** One way to come to a picture that can be drawn. */
interface Source {
  readonly url: string;
  readonly decode: Decode;
  /** Its size against the stored one. */
  readonly share: number;
  /** How it is had, in words for a warning. */
  readonly how: string;
}

/**
 * The sources of a picture, each for when what the one before brought is refused where it is to be drawn.
 * @param usual how pictures are decoded here.
 */
function sourcesOf(
  encoded: Encoded,
  encoding: Encoding,
  usual: Decode,
  share: number,
): readonly [Source, ...Source[]] {
  const url = encoded[encoding];
  const other = encoding === 'avif' ? encoded.webp : encoded.avif;
  const byPage = { url, decode, share, how: 'decoded by the page' };
  return [
    { url, decode: usual, share, how: 'as usual' },
    ...(usual === decode ? [] : [byPage]),
    { ...byPage, share: share / 2, how: 'at half its size' },
    { ...byPage, url: other, how: 'from its other encoding' },
  ];
}

/** Loads pictures, each once, and holds them until they are let go. */
export class Gallery {
  private readonly held = new Map<string, Promise<Decoded | null>>();
  private readonly there = new Map<string, Decoded>();
  private readonly failures = new Map<string, number>();
  /** How often each was refused where it was to be drawn. */
  private readonly refusals = new Map<string, number>();
  private readonly names = new Map<string, string>();
  private readonly queue: RequestQueue;

  /**
   * @param shrink size at which pictures are kept against their own, at most 1.
   * @param usual how pictures are decoded until `decodeBy` says otherwise.
   */
  constructor(
    private readonly encoding: Encoding,
    private shrink: number,
    private readonly after: Clock['after'],
    private usual: Decode = decode,
  ) {
    this.queue = new RequestQueue(after);
  }

  /** Keeps what is loaded from now on at another size. @param shrink against their own, at most 1. */
  shrinkTo(shrink: number): void {
    this.shrink = shrink;
  }

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

  /** A line comes: nothing that may come later is to be in its way. */
  giveWay(): void {
    this.queue.rest(lead);
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
    if (urgency === 'now') this.queue.hasten(url);
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

  /** Whether every source of the picture was refused where it was to be drawn. */
  isRefused(encoded: Encoded): boolean {
    return (this.refusals.get(encoded[this.encoding]) ?? 0) >= this.sourcesOf(encoded).length;
  }

  /**
   * The picture is not taken where it is to be drawn: it is no longer ready, and comes from another source, if there
   * is one left. The console says which, and what is wrong with it.
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
    const source = this.sourcesOf(encoded)[refusals];
    const next = source === undefined ? 'it is done without' : `it is tried ${source.how}`;
    console.warn(`The picture "${this.names.get(url)}" cannot be drawn: ${problem}; ${next}.`);
    if (source === undefined) {
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
      this.queue.cancel(url);
      letGo(url);
      void loading.then((decoded) => decoded?.image.close());
    }
  }

  private begin(encoded: Encoded, url: string, urgency: Urgency): Promise<Decoded | null> {
    const loading = this.queue
      .run(url, urgency, () => this.read(encoded, url))
      .catch((problem: unknown) => {
        // Not wanted any more: nothing failed.
        if (problem instanceof Cancelled) return null;
        console.warn(`The picture "${this.names.get(url)}" is not to be had: ${String(problem)}.`);
        // Asked for again, it is tried again - a network comes back - but not at each line.
        const failures = (this.failures.get(url) ?? 0) + 1;
        this.failures.set(url, failures);
        const release = () => this.held.get(url) === loading && this.held.delete(url);
        if (failures < tries) release();
        else this.after(restsFor, release);
        return null;
      });
    this.held.set(url, loading);
    void loading.then((decoded) => {
      if (decoded !== null && this.held.get(url) === loading) this.there.set(url, decoded);
    });
    return loading;
  }

  private sourcesOf(encoded: Encoded): readonly [Source, ...Source[]] {
    return sourcesOf(encoded, this.encoding, this.usual, this.shrink);
  }

  /**
   * One broken encoding, or one that does not come, is no reason to do without the picture.
   * @throws {Error} when the last source brings none either.
   */
  private async read(encoded: Encoded, url: string): Promise<Decoded> {
    const sources = this.sourcesOf(encoded);
    const source = sources[this.refusals.get(url) ?? 0] ?? sources[0];
    const other = sources.at(-1) ?? source;
    try {
      return { image: await this.had(source), url };
    } catch (problem) {
      if (source.url === other.url || this.encoding === 'webp') throw problem;
      return { image: await this.had(other), url };
    }
  }

  /** @throws {Error} when it does not come, or is no picture. */
  private had({ url, decode: by, share }: Source): Promise<ImageBitmap> {
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
