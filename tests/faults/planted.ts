import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { inProduction } from '../../src/tools/compile/build-options.ts';
import { home, root } from '../../src/tools/compile/built.ts';
import { cacheOf, gameAt } from '../../src/tools/compile/game.ts';
import { gameConfig } from '../../src/tools/compile/load-for.ts';
import type { Defect } from './defects.ts';

/** Where a file of the game stands. */
export const placeOf = ({ file }: Pick<Defect, 'file'>) => join(root, 'src', file);

/**
 * Builds the game with a defect in it.
 * @param name of the folder, which is written over.
 * @returns its path.
 * @throws {Error} where the file is built into no module of its own, as styles are that another one imports.
 */
export async function buildWith(defect: Defect, name: string): Promise<string> {
  const game = gameAt(root, process.env, home);
  const folder = join(cacheOf(game), 'planted', name);
  let isPlanted = false;
  const plant: Plugin = {
    name: 'plant-defect',
    enforce: 'pre',
    transform(code, id) {
      if (id !== placeOf(defect)) return null;
      isPlanted = true;
      return code.replace(defect.line, defect.becomes);
    },
  };
  await inProduction(async () => {
    const { build: options, plugins = [], ...config } = await gameConfig(game, 'build');
    const out = { outDir: folder, emptyOutDir: true };
    const planted = { ...config, plugins: [plant, ...plugins], build: { ...options, ...out } };
    await build({ root, configFile: false, ...planted, logLevel: 'error' });
  });
  if (!isPlanted) throw new Error(`nothing was planted in ${defect.file}`);
  return folder;
}
