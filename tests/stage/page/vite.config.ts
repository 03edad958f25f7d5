import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { catalogue } from '../../../src/build/catalogue.ts';
import { gameAt } from '../../../src/build/game.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Serves the stage on a page of its own: `npx vite --config tests/stage/page/vite.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  // Apart from the game's own: both may be served at once.
  cacheDir: resolve(root, 'node_modules/.vite-stage'),
  server: { fs: { allow: [root] } },
  plugins: [catalogue(gameAt(root, {}))],
});
