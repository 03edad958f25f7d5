import { defineConfig } from 'vite';
import { broughtCode, mayRun } from './src/tools/compile/brought-code.ts';
import { gameAt } from './src/tools/compile/game.ts';
import { gameConfig } from './src/tools/compile/load-for.ts';

export default defineConfig(async ({ command }) => {
  const game = gameAt(import.meta.dirname, process.env);
  if (!(await mayRun(broughtCode(game), game))) throw new Error('The story was not loaded.');
  return gameConfig(game, command);
});
