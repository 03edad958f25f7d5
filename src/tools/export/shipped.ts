import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of a release. */
export interface Shipped {
  /** From the folder it was read from, with forward slashes. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** Endings of files that hold text: worth compressing, and read by the inspection. */
const textual = /\.(html|js|css|svg|json|webmanifest|txt)$/;

export function isText({ path }: Pick<Shipped, 'path'>): boolean {
  return textual.test(path);
}

/** Every file in a folder, in one order on every system. */
export function readShipped(folder: string): Shipped[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), file }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, file }) => ({ path, bytes: readFileSync(file) }));
}
