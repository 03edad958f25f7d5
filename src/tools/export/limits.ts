import type { Sizes } from '../compile/budget.ts';
import type { Fault } from './fault.ts';

/** A size in bytes against the most that it may be. */
export interface Weight {
  readonly name: string;
  readonly bytes: number;
  /** Null where nothing limits it. */
  readonly limit: number | null;
}

const kB = 1000;
const MB = 1000 * kB;

/** What game hosts take. */
const hostLimits = { files: 999, file: 200 * MB } as const;

/** What players are asked to wait for and to download, in bytes. */
const playerLimits = {
  /** A kilobyte more than a build's: the page says how it is shared, installed and kept. */
  firstLine: 87 * kB,
  /** With what keeps the game for the days without a network. */
  code: 280 * kB,
  fonts: 60 * kB,
  /** Pictures and sound of the whole story for one player. */
  oneReader: 14 * MB,
  folder: 24 * MB,
  single: 20 * MB,
} as const;

/** What there is to weigh; what was not made is null. */
interface Weighed {
  /** Of the folder's bundle: a single file is one piece. */
  readonly sizes: Sizes | null;
  readonly folder: number | null;
  readonly single: number | null;
}

function weight(name: string, bytes: number, limit: number | null): Weight {
  return { name, bytes, limit };
}

function weightsOfBundle({ firstLine, code, typeface, byEnding }: Sizes): Weight[] {
  const of = (...endings: readonly string[]) =>
    endings.reduce((bytes, ending) => bytes + (byEnding[ending] ?? 0), 0);
  const asDrawn = of('png', 'jpg', 'jpeg', 'gif');
  const asRecorded = of('mp3', 'ogg', 'wav');
  // Stills are WebP for everyone; they count twice here, on the safe side.
  const pictures = Math.max(of('avif'), of('webp')) + asDrawn;
  const sound = Math.max(of('opus'), of('m4a')) + asRecorded;
  return [
    weight('what the first line waits for, gzipped', firstLine, playerLimits.firstLine),
    weight('all code, gzipped', code, playerLimits.code),
    weight('the largest typeface', typeface, playerLimits.fonts),
    weight('pictures, as AVIF', of('avif'), null),
    weight('pictures, as WebP', of('webp'), null),
    ...(asDrawn === 0 ? [] : [weight('pictures, as they were drawn', asDrawn, null)]),
    weight('sound, as Opus', of('opus'), null),
    weight('sound, as AAC', of('m4a'), null),
    ...(asRecorded === 0 ? [] : [weight('sound, as it was recorded', asRecorded, null)]),
    weight('pictures and sound for one player', pictures + sound, playerLimits.oneReader),
  ];
}

/** The weights that matter to a player, each against its limit. */
export function weights({ sizes, folder, single }: Weighed): Weight[] {
  return [
    ...(sizes === null ? [] : weightsOfBundle(sizes)),
    ...(folder === null ? [] : [weight('the whole folder', folder, playerLimits.folder)]),
    ...(single === null ? [] : [weight('the single file', single, playerLimits.single)]),
  ];
}

export function sizeInWords(bytes: number): string {
  if (bytes >= MB) return `${(bytes / MB).toFixed(1)} MB`;
  return bytes >= 100 * kB ? `${Math.round(bytes / kB)} kB` : `${(bytes / kB).toFixed(1)} kB`;
}

/** The weights that are over their limit. */
export function tooHeavy(all: readonly Weight[]): Fault[] {
  return all.flatMap(({ name, bytes, limit }) =>
    limit === null || bytes <= limit
      ? []
      : [{ where: name, what: `${sizeInWords(bytes)}, and the limit is ${sizeInWords(limit)}` }],
  );
}

/** What a game host would refuse of these files. */
export function refusedByHosts(files: readonly { path: string; bytes: Uint8Array }[]): Fault[] {
  const faults = files
    .filter(({ bytes }) => bytes.length > hostLimits.file)
    .map(({ path, bytes }) => ({
      where: path,
      what: `${sizeInWords(bytes.length)}, and game hosts take ${sizeInWords(hostLimits.file)} a file`,
    }));
  if (files.length > hostLimits.files) {
    const what = `${files.length} files, and game hosts take fewer than ${hostLimits.files + 1}`;
    faults.push({ where: 'the zip', what });
  }
  return faults;
}
