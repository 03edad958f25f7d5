import { dirname, join } from 'node:path';
import { runnerImport, type UserConfig } from 'vite';
import { buildOptions, sourceOptions } from './build-options.ts';
import { effectLists } from './effects.ts';
import { cacheOf, type Game } from './game.ts';
import { phrases } from './phrases.ts';
import { storyCode } from './story-code.ts';

/**
 * Loads a module of the tools together with what is a game's own of the code, its effects and what its story is read
 * with: the story check and the table of tags import that, so they belong to one game each.
 * @param file the module, from `src/tools/`.
 */
export async function loadFor<Module>(game: Game, file: string): Promise<Module> {
  const { module } = await runnerImport<Module>(join(game.root, 'src/tools', file), {
    configFile: false,
    logLevel: 'error',
    plugins: [effectLists(game), storyCode(game), phrases(game)],
  });
  return module;
}

/** How Vite makes a game: to serve it while it is written, or to build it. */
export async function gameConfig(game: Game, command: 'serve' | 'build'): Promise<UserConfig> {
  // A configuration is bundled before there is any plugin, and the check wants the game's effects.
  const { gamePlugins } = await loadFor<typeof import('../plugins.ts')>(game, 'plugins.ts');
  return {
    // Relative paths: the folder works at the root of a domain as well as below it.
    base: './',
    publicDir: false,
    cacheDir: join(cacheOf(game), 'vite'),
    plugins: gamePlugins(game),
    // A build's two hundred file names say little; the budget prints what matters, in a reader's terms.
    logLevel: command === 'build' ? 'warn' : 'info',
    server: { fs: { allow: [game.root, dirname(game.main), game.assets] } },
    oxc: sourceOptions,
    optimizeDeps: { rolldownOptions: { transform: { jsx: sourceOptions.jsx } } },
    build: buildOptions,
  };
}
