import { type Dirent, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** What a file is by its ending. */
export type Medium = 'picture' | 'sound';

/** Endings of files that a story may name, in the order in which one is taken before another. */
const endings: Readonly<Record<Medium, readonly string[]>> = {
  picture: ['avif', 'webp', 'png', 'jpg', 'jpeg', 'gif', 'svg'],
  sound: ['m4a', 'mp3', 'opus', 'ogg', 'wav'],
};

/** A picture or sound that lies where a story may name it. */
export interface MediaFile {
  /** Absolute path. */
  readonly path: string;
  /** Its path from the script's folder, and from the assets folder where it lies in that; with forward slashes. */
  readonly places: readonly string[];
  readonly medium: Medium;
  /** Place of its ending among those of its medium. */
  readonly rank: number;
}

/** Folders of a project that hold no pictures of its story's. */
const foreign = /^(\.|node_modules$|dist$)/;

/** Folders right under the assets that are for other things than the script's names. */
const reserved: readonly string[] = ['icons', 'fonts', 'source', 'sources'];

/** A folder that holds more than this is no story's. */
const mostFiles = 20_000;
const deepest = 8;

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The ending of a file's name, in small letters and without its dot. */
export function endingOf(file: string): string {
  return extname(file).slice(1).toLowerCase();
}

/** A description file makes of pictures and sounds something else: layers of a backdrop, a pose and its light. */
function isDescribed(name: string, names: ReadonlySet<string>): boolean {
  if (names.has('backdrop.json')) return true;
  const stem = name.slice(0, -extname(name).length).replace(/-(base|light)$/, '');
  return names.has(`${stem}.json`);
}

function mediumOf(name: string): Pick<MediaFile, 'medium' | 'rank'> | null {
  const ending = endingOf(name);
  for (const medium of ['picture', 'sound'] as const) {
    const rank = endings[medium].indexOf(ending);
    if (rank >= 0) return { medium, rank };
  }
  return null;
}

/** Whether a file is a picture or a sound by its name. */
export function isMedia(file: string): boolean {
  return mediumOf(file) !== null;
}

/** Every picture and sound in a folder and below it that no description file is about, sorted; each with its path. */
function mediaIn(root: string, without: readonly string[] = []): Omit<MediaFile, 'places'>[] {
  const found: Omit<MediaFile, 'places'>[] = [];
  let seen = 0;
  const visit = (folder: string, depth: number) => {
    const entries = entriesOf(folder).sort((a, b) => (a.name < b.name ? -1 : 1));
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries) {
      if (depth === 0 && without.includes(entry.name)) continue;
      seen += 1;
      if (seen > mostFiles || foreign.test(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (depth < deepest) visit(path, depth + 1);
        continue;
      }
      const medium = mediumOf(entry.name);
      if (medium === null || isDescribed(entry.name, names)) continue;
      found.push({ path, ...medium });
    }
  };
  visit(root, 0);
  return found;
}

const isIn = (folder: string, path: string) => path.startsWith(folder + sep);

/**
 * Every picture and sound that a story may name: beside its script, then under its assets folder.
 * @param folder of the script.
 */
export function mediaOf(folder: string, assets: string): MediaFile[] {
  const beside = mediaIn(folder).filter(({ path }) => !isIn(assets, path));
  return [...beside, ...mediaIn(assets, reserved)].map((file) => {
    const roots = isIn(assets, file.path) ? [assets, folder] : [folder];
    return { ...file, places: roots.map((root) => relative(root, file.path).split(sep).join('/')) };
  });
}
