import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { catalogue } from '../../../src/tools/assets/catalogue.ts';
import { gameAt } from '../../../src/tools/compile/game.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Serves the stage on a page of its own: `npx vite --config tests/stage/page/vite.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  // Apart from the game's own: both may be served at once.
  cacheDir: resolve(root, 'node_modules/.vite-stage'),
  server: { fs: { allow: [root] } },
  // Named here, because they hide behind an import at run time and would be found late.
  optimizeDeps: {
    include: ['@tweenjs/tween.js', 'pixi.js', 'pixi.js/mesh', 'pixi.js/unsafe-eval', 'valibot'],
  },
  plugins: [catalogue(gameAt(root, {}))],
});
