import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../compile/built.ts';

const page = join(import.meta.dirname, 'baseline');

/**
 * Writes the page that all else is held against: inkjs and a list, which has the first words as soon as it is loaded,
 * and options as links below them.
 * @param compiled the story as Ink's JSON.
 * @param folder to write it into.
 */
export function writeBaseline(compiled: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(page, folder, { recursive: true });
  copyFileSync(join(root, 'node_modules/inkjs/dist/ink.js'), join(folder, 'ink.js'));
  writeFileSync(join(folder, 'story.js'), `const compiled = ${compiled};\n`);
}
