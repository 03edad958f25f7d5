import { defineConfig } from 'vite';
import { gameAt } from './src/tools/compile/game.ts';
import { gameConfig } from './src/tools/compile/load-for.ts';

export default defineConfig(({ command }) =>
  gameConfig(gameAt(import.meta.dirname, process.env), command),
);
