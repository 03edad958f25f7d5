import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Endings of code and of what else packs well. */
const packed: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.json', '.svg']);

/** Endings of code alone. */
const code: ReadonlySet<string> = new Set(['.js', '.css']);

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const gzip = (file: string) => gzipSync(readFileSync(file), { level: 9 });

/** Puts a packed copy beside each file of a folder that packs, as web hosts do. */
export function packFolder(folder: string): void {
  for (const file of filesOf(folder)) {
    if (packed.has(extname(file))) writeFileSync(`${file}.gz`, gzip(file));
  }
}

/** Bytes of all code and style sheets of a folder, gzipped. */
export function codeIn(folder: string): number {
  return filesOf(folder)
    .filter((file) => code.has(extname(file)))
    .reduce((sum, file) => sum + gzip(file).length, 0);
}
