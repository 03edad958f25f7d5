import { defineConfig, type UserConfig } from 'vite';
import { buildOptions } from './src/tools/compile/build-options.ts';
import { loadPlugins } from './src/tools/compile/load-for.ts';

export default defineConfig(
  async ({ command }): Promise<UserConfig> => ({
    // Relative paths: the folder works at the root of a domain as well as below it.
    base: './',
    publicDir: false,
    plugins: await loadPlugins(import.meta.dirname, process.env),
    // A build's two hundred file names say little; the budget prints what matters, in a reader's terms.
    logLevel: command === 'build' ? 'warn' : 'info',
    build: buildOptions,
  }),
);
