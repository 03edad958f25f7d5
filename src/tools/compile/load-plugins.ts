import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { effectLists } from './effects.ts';
import { gameAt } from './game.ts';

type Plugins = typeof import('./plugins.ts');

/**
 * The plugins that make a game, for whoever is not itself loaded with the game's list of effects (a Vite
 * configuration is bundled before there is any plugin): the story check and the table of tags import that list.
 * @param root absolute path of the project.
 * @param env may name another story: see `gameAt`.
 */
export async function loadPlugins(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Plugin[]> {
  const file = join(root, 'src/tools/compile/plugins.ts');
  const { module } = await runnerImport<Plugins>(file, {
    configFile: false,
    logLevel: 'error',
    plugins: [effectLists(gameAt(root, env))],
  });
  return module.gamePlugins(root, env);
}
