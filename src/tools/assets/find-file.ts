import type { MediaFile, Medium } from '../compile/media-files.ts';
import { unknownPart } from './named.ts';

/** What a name stands for. */
export interface Found {
  readonly file: MediaFile;
  /** Other files that it could stand for as well. */
  readonly others: readonly MediaFile[];
  /** Whether it is written in other capitals than the file. */
  readonly otherCase: boolean;
}

/** A path as it is compared: one form of each letter, forward slashes, no way up or to the root. */
function tidied(path: string): string {
  const forward = path.normalize('NFC').replaceAll('\\', '/').trim();
  return forward.replace(/^(?:\.{0,2}\/)+/, '');
}

const folded = (path: string) => tidied(path).toLowerCase();

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const withoutEnding = (path: string) => path.replace(/\.\w+$/, '');

/** All that a file may be called: its path, with or without each folder above it, with or without its ending. */
export function namesFor({ places }: MediaFile): string[] {
  const paths = places.flatMap((place) => {
    const parts = tidied(place).split('/');
    return parts.map((_, from) => parts.slice(from).join('/'));
  });
  return [...new Set([...paths, ...paths.map(withoutEnding)])];
}

/** How near a file lies to what was written, best first: the very path, then fewest folders, then ending, then name. */
function distance(file: MediaFile, name: string): readonly [number, number, number] {
  const paths = file.places.map(folded);
  const isPath = [...paths, ...paths.map(withoutEnding)].includes(folded(name)) ? 0 : 1;
  return [isPath, Math.min(...paths.map((path) => path.split('/').length)), file.rank];
}

/** Files by all that they may be called. */
export class FileIndex {
  private readonly byName = new Map<string, MediaFile[]>();

  /** @param files those beside the script before those under the assets folder; one that is in both once. */
  constructor(readonly files: readonly MediaFile[]) {
    for (const file of files) {
      const names = namesFor(file).map(folded);
      // Where a name must be one word, blanks in it are written so.
      const words = names.map((name) => name.replace(/\s+/g, '-'));
      for (const name of new Set([...names, ...words])) {
        const same = this.byName.get(name) ?? [];
        this.byName.set(name, [...same, file]);
      }
    }
  }

  /** The file that a name stands for; null when there is none. */
  find(name: string, medium: Medium): Found | null {
    const of = (asked: string) =>
      (this.byName.get(folded(asked)) ?? []).filter((file) => file.medium === medium);
    const literally = of(name);
    const asked = literally.length > 0 ? name : decoded(name);
    const fitting = literally.length > 0 ? literally : of(asked);
    const sorted = [...fitting].sort((a, b) => {
      const [one, other] = [distance(a, asked), distance(b, asked)];
      return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
    });
    const [file, ...others] = sorted;
    if (file === undefined) return null;
    const isExact = distance(file, asked)[0] === 0 && distance(others[0] ?? file, asked)[0] !== 0;
    return {
      file,
      others: isExact ? [] : others,
      otherCase: !namesFor(file).some((one) =>
        [one, one.replace(/\s+/g, '-')].includes(tidied(asked)),
      ),
    };
  }

  /** The files that a name may stand for of which parts are only known while the story runs, by each such name. */
  matching(pattern: string, medium: Medium): Map<string, MediaFile> {
    const parts = pattern
      .split(unknownPart)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const fits = new RegExp(`^(?:\\.{0,2}/)*${parts.join('.*')}$`, 'i');
    const found = new Map<string, MediaFile>();
    for (const file of this.files.filter((one) => one.medium === medium)) {
      for (const name of namesFor(file).filter((one) => fits.test(one))) {
        for (const as of [name, name.toLowerCase()]) if (!found.has(as)) found.set(as, file);
      }
    }
    return found;
  }
}
