import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { extname, join, parse, sep } from 'node:path';
import type { Encoded } from '../../catalogue/pictures.ts';
import { shippedName } from '../compile/build-options.ts';
import type { Assets } from './assets.ts';
import { type PictureHead, readPictureHead } from './picture-head.ts';
import { asItIs } from './plain-things.ts';
import { replaced } from './shared-parts.ts';

/** Longest side of a picture that is made smaller to ship, in pixels: more than a screen shows of it. */
const longestSide = 2560;

/** A smaller file, in bytes, is no gain for anybody, and what is in it may be meant to the pixel. */
const worthwhile = 4096;

/** How pictures are encoded; with it changes where they are kept. */
const quality = { avif: { quality: 58, effort: 3 }, webp: { quality: 82, effort: 4 } } as const;

/** What makes AVIF and WebP of pictures. */
export type Sharp = typeof import('sharp')['default'];

/** The package that encodes pictures; null where it is not installed, or `PICTURES=plain` asks to do without it. */
export function findSharp(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Sharp | null {
  if (env.PICTURES === 'plain') return null;
  try {
    // Not by import(): the runner that loads the tools is closed by the time it is wanted.
    return createRequire(import.meta.url)('sharp');
  } catch {
    return null;
  }
}

/** Where plain files are prepared for the bundler, and with what. */
export interface Preparing {
  /** Folder of what was made before: a second build makes nothing anew. */
  readonly cache: string;
  readonly sharp: Sharp | null;
  /** Told in one line what became of pictures; nothing where there are none. */
  readonly print: (line: string) => void;
}

/** What the bundler reads as a path; all else in one may mean something to it, or to a server. */
const plainPath = /^[\w./\-+@]+$/;

function isPlainPath(path: string): boolean {
  return plainPath.test(
    path
      .split(sep)
      .join('/')
      .replace(/^[a-z]:/i, ''),
  );
}

const inMegabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const sizeOf = (path: string) => statSync(path).size;

/** A place in the cache for what is made of a file's content. */
function placeFor(cache: string, path: string, content: Buffer): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([longestSide, quality]))
    .update(content);
  const folder = join(cache, hash.digest('hex').slice(0, 16));
  mkdirSync(folder, { recursive: true });
  return join(folder, shippedName(parse(path).name) || 'file');
}

/** The file itself, or where its path would not come through, a copy of it. */
function reachable(path: string, place: string): string {
  if (isPlainPath(path)) return path;
  const copy = `${place}${extname(path).toLowerCase()}`;
  if (!existsSync(copy)) copyFileSync(path, copy);
  return copy;
}

/** Makes one encoding of a picture, unless it was made before. @returns its path. */
async function encoded(
  sharp: Sharp,
  path: string,
  place: string,
  as: keyof Encoded,
): Promise<string> {
  const file = `${place}.${as}`;
  if (existsSync(file)) return file;
  const size = { width: longestSide, height: longestSide, fit: 'inside' } as const;
  const picture = sharp(path)
    .rotate()
    .resize({ ...size, withoutEnlargement: true });
  // Whoever is stopped in the middle leaves no half of a picture behind.
  const half = `${place}.half.${process.pid}.${as}`;
  await picture[as](quality[as]).toFile(half);
  renameSync(half, file);
  return file;
}

/** What ships of a picture: both encodings, or where that is no gain, the file itself. */
async function shipped(
  path: string,
  content: Buffer,
  { format, w, h, moves }: PictureHead,
  { cache, sharp }: Preparing,
): Promise<Encoded> {
  const place = placeFor(cache, path, content);
  const own = reachable(path, place);
  const fits = Math.max(w, h) <= longestSide;
  const isTiny = fits && content.length < worthwhile;
  if (sharp === null || moves || isTiny || format === 'svg') return asItIs(own);
  const make = (as: keyof Encoded) =>
    format === as && fits ? own : encoded(sharp, path, place, as);
  try {
    const [avif, webp] = [await make('avif'), await make('webp')];
    const gain = Math.min(sizeOf(avif), sizeOf(webp)) < content.length || !fits;
    return gain ? { avif, webp } : asItIs(own);
  } catch {
    // What it cannot read a browser may.
    return asItIs(own);
  }
}

/** Works through a list, as many at a time as there are cores. */
async function inParallel<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const next = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
}

function describe(pictures: ReadonlyMap<string, Encoded>, isSharpThere: boolean): string {
  const sum = (paths: Iterable<string>) =>
    inMegabytes([...new Set(paths)].reduce((bytes, path) => bytes + sizeOf(path), 0));
  const own = `${pictures.size} plain, ${sum(pictures.keys())} as they lie`;
  if (!isSharpThere) return `${own}; "npm install sharp" makes AVIF and WebP of them`;
  const as = (encoding: keyof Encoded) => sum([...pictures.values()].map((one) => one[encoding]));
  return `${own}: ${as('avif')} for browsers with AVIF, ${as('webp')} for others`;
}

/**
 * The same assets with what ships of their plain files in their place: pictures as AVIF and WebP where there is
 * something that makes them, and copies of files whose paths would not come through a bundler.
 */
export async function prepared(assets: Assets, how: Preparing): Promise<Assets> {
  const pictures = new Map<string, Encoded>();
  const others = new Map<string, string>();
  await inParallel(assets.plain, async (path) => {
    const content = readFileSync(path);
    const head = readPictureHead(content);
    if (head === null) others.set(path, reachable(path, placeFor(how.cache, path, content)));
    else pictures.set(path, await shipped(path, content, head, how));
  });
  if (pictures.size > 0) how.print(`pictures    ${describe(pictures, how.sharp !== null)}`);
  const inPlace = (part: unknown) => {
    if (typeof part === 'string') return others.get(part) ?? pictures.get(part)?.webp;
    const { avif, webp } = (part ?? {}) as Partial<Encoded>;
    return avif === webp && avif !== undefined ? pictures.get(avif) : undefined;
  };
  return {
    ...assets,
    pictures: replaced(assets.pictures, inPlace),
    recordings: replaced(assets.recordings, inPlace),
  };
}
