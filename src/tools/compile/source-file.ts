import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { nearest } from '../../catalogue/nearest.ts';

/** A file that is not there under this very name. */
export class MissingFile extends Error {
  /** @param hint what was probably meant, to go on with after a message; empty where nothing is near. */
  constructor(readonly hint: string) {
    super(`there is no such file${hint}`);
  }
}

/** A file in another encoding, or of no text at all. */
export class Illegible extends Error {
  /**
   * @param message what it is instead, and what to do.
   * @param line from 1, of what shows it; null where all of it does.
   */
  constructor(
    message: string,
    readonly line: number | null = null,
  ) {
    super(message);
  }
}

/** The first line that is no UTF-8, and how it reads in what Windows wrote before; null when there is none. */
function otherLine(bytes: Uint8Array): { readonly line: number; readonly text: string } | null {
  const western = new TextDecoder('windows-1252');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let at = 0; at < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, at);
    const row = bytes.subarray(at, end < 0 ? bytes.length : end);
    try {
      utf8.decode(row);
    } catch {
      return { line, text: western.decode(row).trim() };
    }
    at += row.length + 1;
  }
  return null;
}

/** What helps in either case. */
const wayOut = 'save it as UTF-8';

/** The length that a line is shown at which is no UTF-8. */
const shownLength = 40;

/** Text of bytes, without a byte order mark. @throws {Illegible} */
function decode(bytes: Uint8Array): string {
  const marked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // UTF-16 without its mark is UTF-8 to a decoder: every other byte of it is a NUL, which no text holds.
  const nuls = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  if (marked || nuls > bytes.length / 4) throw new Illegible(`is UTF-16: ${wayOut}`);
  if (nuls > 0) throw new Illegible('is no text');
  const other = otherLine(bytes);
  if (other === null) return new TextDecoder('utf-8').decode(bytes);
  const { line, text } = other;
  // Written by people it reads well in the encoding it has; else it is no writing at all.
  if (/\p{Cc}/u.test(text.replaceAll('\t', ' '))) throw new Illegible('is no text');
  const shown = text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
  throw new Illegible(`is not UTF-8, but Latin-1 by its looks (“${shown}”): ${wayOut}`, line);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** A path below a folder as it is spelled on disk; null when nothing is called so, in capitals or not. */
export function spelledOnDisk(folder: string, path: string): string | null {
  let at = folder;
  for (const part of path.split(sep)) {
    const names = part === '..' ? [part] : namesIn(at);
    const twin = names.find((name) => name.toLowerCase() === part.toLowerCase());
    if (twin === undefined) return null;
    at = join(at, names.includes(part) ? part : twin);
  }
  return relative(folder, at);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** What is said of a folder where a file is meant, to go on with after a message. */
function folderHint(folder: string, path: string): string {
  const shown = path.split(sep).join('/');
  const inside = namesIn(join(folder, path)).filter((name) => extname(name) === '.ink');
  const [only] = inside;
  const meant = inside.length === 1 ? `; did you mean "${shown}/${only}"?` : '';
  return `; "${shown}" is a folder${meant}`;
}

/** The file that was probably meant by one that is not there, to go on with after a message; empty where none is near. */
export function hintFor(folder: string, path: string): string {
  const shown = (file: string) => file.split(sep).join('/');
  const twin = spelledOnDisk(folder, path);
  if (twin !== null) return `; "${shown(twin)}" differs from it in its case`;
  // As other systems, or other languages, write a path.
  const plain = path.replace(/^["'“”‘’]+|["'“”‘’]+$/g, '').replace(/[\\/]+/g, sep);
  const written = [plain, `${plain}.ink`].map((one) => spelledOnDisk(folder, one));
  const found = written.find((one) => one !== null && isFile(join(folder, one)));
  if (found !== undefined && found !== null) return `; did you mean "${shown(found)}"?`;
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
 * @throws {Illegible}
 */
export function readSource(file: string, from = dirname(file)): string {
  const path = relative(from, file);
  if (spelledOnDisk(from, path) !== path) throw new MissingFile(hintFor(from, path));
  if (statSync(file).isDirectory()) throw new MissingFile(folderHint(from, path));
  const text = decode(readFileSync(file)).replace(/\r\n?/g, '\n');
  if (!/^\s*\{\s*"inkVersion"\s*:/.test(text) || extname(file) !== '.ink') return text;
  throw new Illegible('is a story compiled to JSON: name the .ink file that it was made from');
}
