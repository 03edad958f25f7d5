import { defineConfig } from 'vite';
import { gamePlugins } from './src/build/plugins.ts';

export default defineConfig({
  // Relative paths: the folder works at the root of a domain as well as below it.
  base: './',
  publicDir: false,
  plugins: gamePlugins(import.meta.dirname, process.env),
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // The budget prints what matters, in a reader's terms.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
});
