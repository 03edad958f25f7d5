import { join, resolve } from 'node:path';
import { build } from 'vite';
import { isFresh } from './fresh.ts';
import { gameAt } from './game.ts';
import { forPlayers } from './production.ts';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../../..');

/** Everything a build is made from, relative to the project. */
const sources = ['src', 'story', 'assets', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Makes sure that the built game is there and younger than all it is made from; returns its folder. */
export async function builtGame(): Promise<string> {
  const folder = join(root, 'dist');
  const game = gameAt(root, process.env);
  const from = [...sources.map((source) => join(root, source)), game.main, game.assets];
  if (!isFresh(join(folder, 'index.html'), from)) {
    await forPlayers(() => build({ root, configFile: join(root, 'vite.config.ts') }));
  }
  return folder;
}
