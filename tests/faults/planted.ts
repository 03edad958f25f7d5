import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { inProduction } from '../../src/tools/compile/build-options.ts';
import { home, root } from '../../src/tools/compile/built.ts';
import { cacheOf, gameAt } from '../../src/tools/compile/game.ts';
import { gameConfig } from '../../src/tools/compile/load-for.ts';
import type { Defect } from './defects.ts';

/** Where a file of the game stands. */
export const placeOf = ({ file }: Pick<Defect, 'file'>) => join(root, 'src', file);

/** Builds the game with a defect in it. @param name of the folder, which is written over. @returns its path. */
export async function buildWith(defect: Defect, name: string): Promise<string> {
  const game = gameAt(root, process.env, home);
  const folder = join(cacheOf(game), 'planted', name);
  const plant: Plugin = {
    name: 'plant-defect',
    enforce: 'pre',
    transform: (code, id) =>
      id === placeOf(defect) ? code.replace(defect.line, defect.becomes) : null,
  };
  await inProduction(async () => {
    const { build: options, plugins = [], ...config } = await gameConfig(game, 'build');
    const out = { outDir: folder, emptyOutDir: true };
    const planted = { ...config, plugins: [plant, ...plugins], build: { ...options, ...out } };
    await build({ root, configFile: false, ...planted, logLevel: 'error' });
  });
  return folder;
}
