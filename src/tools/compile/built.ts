import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { inProduction } from './build-options.ts';
import { gameAt } from './game.ts';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../../..');

/** Everything a build is made from, relative to the project. */
const sources = ['src', 'story', 'assets', 'index.html', 'vite.config.ts', 'package-lock.json'];

/**
 * Makes sure that the built game is there and younger than all it is made from.
 * @returns its folder.
 * @throws {Error} when the build fails.
 */
export async function builtGame(): Promise<string> {
  const folder = join(root, 'dist');
  const game = gameAt(root, process.env);
  const from = [...sources.map((source) => join(root, source)), game.main, game.assets];
  if (!isFresh(join(folder, 'index.html'), from)) {
    await inProduction(() => build({ root, configFile: join(root, 'vite.config.ts') }));
  }
  return folder;
}

/** When something in a file or folder was last changed, in ms since 1970; 0 when it does not exist. */
function newest(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  // A folder's own time tells of files that are gone.
  return Math.max(entry.mtimeMs, ...inside);
}

/** Whether what was made is there and younger than everything it was made from. */
export function isFresh(made: string, sources: readonly string[]): boolean {
  const age = statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return age > 0 && sources.every((source) => newest(source) < age);
}
