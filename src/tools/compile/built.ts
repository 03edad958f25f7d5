import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { inProduction } from './build-options.ts';
import { home, root } from './folders.ts';
import { cacheOf, type Game, gameAt } from './game.ts';
import { gameConfig } from './load-for.ts';
import { readStory } from './story-source.ts';

export { home, root };

/** What every build is made from beside its story, relative to the engine. */
const program = ['src', 'index.html', 'package.json', 'package-lock.json'];

/** Where a game is built into: the project's own into `dist`, any other into a folder of its own in the cache. */
function folderOf(game: Game): string {
  const own = gameAt(root, {});
  if (game.main === own.main && game.assets === own.assets) return join(root, 'dist');
  const name = createHash('sha256').update(`${game.main}\n${game.assets}`).digest('hex');
  return join(cacheOf(game), 'games', name.slice(0, 12));
}

/**
 * Makes sure that a built game is there and younger than all it is made from.
 * @returns its folder.
 * @throws {Error} when the build fails.
 */
export async function builtGame(game: Game = gameAt(root, process.env, home)): Promise<string> {
  const folder = folderOf(game);
  const { files } = readStory(game);
  const effects = join(dirname(game.main), 'effects');
  const from = [...program.map((path) => join(root, path)), ...files, effects, game.assets];
  // Strictness may find something in what was built before.
  if (game.strict || !isFresh(join(folder, 'index.html'), from)) {
    await inProduction(async () => {
      const { build: options, ...config } = await gameConfig(game, 'build');
      const out = { outDir: folder, emptyOutDir: true };
      await build({ root, configFile: false, ...config, build: { ...options, ...out } });
    });
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
