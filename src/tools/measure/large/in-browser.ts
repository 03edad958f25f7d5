import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Game } from '../../compile/game.ts';
import { bundleGame } from '../../export/bundle.ts';
import { measuredFlags, startBrowser } from '../../play/browser.ts';
import { Visit } from '../../play/visit.ts';
import { serveFolder } from '../../play/web-server.ts';

/** The map is measured by itself, and no line waits for it. */
const withoutMap: Plugin = {
  name: 'measure:without-map',
  enforce: 'pre',
  load: (id) =>
    id === '\0virtual:game/roads'
      ? 'export const roads = { nodes: [], edges: [], width: 0, height: 0 };'
      : null,
};

/** Runs in the page: ms from its address to the first line. */
function firstLineMark(): number {
  return performance.getEntriesByName('game:line')[0]?.startTime ?? Number.NaN;
}

/**
 * Opens a game in a browser and begins at once.
 * @param folder to build it into.
 * @returns ms from the page's address to the first line.
 */
export async function firstLineInBrowser(game: Game, folder: string): Promise<number> {
  const outDir = join(folder, 'web');
  await bundleGame(game, { plugins: [withoutMap], build: { outDir, emptyOutDir: true } });
  const server = await serveFolder(outDir, 0);
  const browser = await startBrowser(measuredFlags);
  try {
    const visit = await Visit.begin(browser, server.url, { more: '?stage=plain' });
    await visit.beginStory();
    return await visit.tab.evaluate(firstLineMark);
  } finally {
    await browser.close();
    await server.close();
  }
}
