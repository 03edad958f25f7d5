import { defineConfig } from 'vite';
import { buildOptions } from './src/tools/compile/build-options.ts';
import { gamePlugins } from './src/tools/plugins.ts';

export default defineConfig(({ command }) => ({
  // Relative paths: the folder works at the root of a domain as well as below it.
  base: './',
  publicDir: false,
  plugins: gamePlugins(import.meta.dirname, process.env),
  // A build's two hundred file names say little; the budget prints what matters, in a reader's terms.
  logLevel: command === 'build' ? 'warn' : 'info',
  build: buildOptions,
}));
