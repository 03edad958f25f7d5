import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { nearest } from '../../catalogue/nearest.ts';

/** A file that is not there under this very name. */
export class MissingFile extends Error {
  /** @param hint what was probably meant, to go on with after a message; empty where nothing is near. */
  constructor(readonly hint: string) {
    super(`there is no such file${hint}`);
  }
}

/** A file in another encoding. */
export class OtherEncoding extends Error {
  constructor() {
    super('is not UTF-8: save it as UTF-8');
  }
}

/** Text of bytes, without a byte order mark; null when they are no UTF-8. */
function decode(bytes: Uint8Array): string | null {
  // UTF-16 without its mark is UTF-8 to a decoder: every other byte of it is a NUL, which no text holds.
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** A path below a folder as it is spelled on disk; null when nothing is called so, in capitals or not. */
function spelledOnDisk(folder: string, path: string): string | null {
  let at = folder;
  for (const part of path.split(sep)) {
    const names = part === '..' ? [part] : namesIn(at);
    const twin = names.find((name) => name.toLowerCase() === part.toLowerCase());
    if (twin === undefined) return null;
    at = join(at, names.includes(part) ? part : twin);
  }
  return relative(folder, at);
}

/** The file that was probably meant by one that is not there, to go on with after a message; empty where none is near. */
export function hintFor(folder: string, path: string): string {
  const shown = (file: string) => file.split(sep).join('/');
  const twin = spelledOnDisk(folder, path);
  if (twin !== null) return `; "${shown(twin)}" differs from it in its case`;
  const ending = extname(path);
  const known = new Map<string, string>();
  for (const below of ['', ...namesIn(folder)]) {
    for (const name of namesIn(join(folder, below))) {
      if (extname(name) === ending) known.set(basename(name, ending), join(below, name));
    }
  }
  const likely = known.get(nearest(basename(path, ending), [...known.keys()]) ?? '');
  return likely === undefined ? '' : `; did you mean "${shown(likely)}"?`;
}

/**
 * Text of a source file, with the line breaks of any system - CR alone is that of old Macs - as Ink has them.
 * @param from the folder whose paths the author writes.
 * @throws {MissingFile} also when it is there in other capitals: where case does not count it would be found, and be
 *   missing on the next machine.
 * @throws {OtherEncoding}
 */
export function readSource(file: string, from = dirname(file)): string {
  const path = relative(from, file);
  if (spelledOnDisk(from, path) !== path) throw new MissingFile(hintFor(from, path));
  const text = decode(readFileSync(file));
  if (text === null) throw new OtherEncoding();
  return text.replace(/\r\n?/g, '\n');
}
