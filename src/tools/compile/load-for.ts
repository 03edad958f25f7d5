import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { effectLists } from './effects.ts';
import { type Game, gameAt } from './game.ts';

/**
 * Loads a module of the tools together with a game's list of effects: the story check and the table of tags import
 * that list, so they belong to one game each.
 * @param file the module, from `src/tools/`.
 */
export async function loadFor<Module>(game: Game, file: string): Promise<Module> {
  const { module } = await runnerImport<Module>(join(game.root, 'src/tools', file), {
    configFile: false,
    logLevel: 'error',
    plugins: [effectLists(game)],
  });
  return module;
}

/**
 * The plugins that make a game, for a Vite configuration, which is bundled before there is any plugin.
 * @param root absolute path of the project.
 * @param env may name another story: see `gameAt`.
 */
export async function loadPlugins(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Plugin[]> {
  const { gamePlugins } = await loadFor<typeof import('../plugins.ts')>(
    gameAt(root, env),
    'plugins.ts',
  );
  return gamePlugins(root, env);
}
