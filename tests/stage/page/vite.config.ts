import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { gameAt } from '../../../src/tools/compile/game.ts';
import { gameConfig } from '../../../src/tools/compile/load-for.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Serves the stage on a page of its own: `npx vite --config tests/stage/page/vite.config.ts`. */
export default defineConfig(
  async (): Promise<UserConfig> => ({
    root: import.meta.dirname,
    publicDir: false,
    // Apart from the game's own: both may be served at once.
    cacheDir: resolve(root, 'node_modules/.vite-stage'),
    server: { fs: { allow: [root] } },
    // Named here, because they hide behind an import at run time and would be found late.
    optimizeDeps: {
      include: ['pixi.js', 'pixi.js/unsafe-eval', 'valibot'],
    },
    // The game's pictures and effects; all else of a game this page has not.
    plugins: ((await gameConfig(gameAt(root, {}), 'serve')).plugins ?? []).filter(
      (plugin) =>
        plugin instanceof Object &&
        'name' in plugin &&
        ['game:catalogue', 'game:effects'].includes(plugin.name),
    ),
  }),
);
