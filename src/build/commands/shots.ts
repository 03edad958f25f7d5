import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import type { Script } from '../../story/script.ts';
import { Album } from '../album/album.ts';
import { withStopwatch } from '../album/stopwatch.ts';
import { readWish } from '../album/wish.ts';
import { builtGame, root } from '../built.ts';
import { gameAt } from '../game.ts';
import { readStory, toShip } from '../story-source.ts';
import { startBrowser, Visit, type VisitOptions } from '../visit.ts';
import { serveFolder } from '../web-server.ts';

/** The screens that every picture is looked at on. */
const screens: Readonly<Record<string, VisitOptions>> = {
  landscape: { screen: { width: 1920, height: 1080 } },
  portrait: { screen: { width: 390, height: 844 }, pixelRatio: 2, touch: true },
};

/**
 * Plays the built game and writes a picture of everything there is to see into `shots/`.
 * @param words `--only NAME` and `--format NAME`; everything when there are none.
 * @returns the exit code: 1 when the game complained, or no picture has that name.
 */
export async function run(words: readonly string[]): Promise<number> {
  const wish = readWish(words, Object.keys(screens));
  const ship = toShip(readStory(gameAt(root, process.env)));
  if (ship === null) throw new Error('the story has errors: "npm run check:story" names them');
  const script: Script = { ...ship, people: ship.info.cast };
  const server = await serveFolder(await builtGame(), 0);
  const browser = await startBrowser();
  let good = true;
  try {
    for (const [format, options] of Object.entries(screens)) {
      if (!wish.shows(format)) continue;
      const folder = join(root, 'shots', format);
      if (wish.all) rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      // Drawn in software, the full stage would give way to the plain one.
      const more = '?stage=full';
      const prepare = async (context: BrowserContext) => {
        await context.addInitScript(withStopwatch);
      };
      const visit = await Visit.begin(browser, server.url, { ...options, more, prepare });
      const album = new Album(visit, folder, wish);
      await album.takeAll(script);
      for (const fault of visit.faults) console.error(`${format}: ${fault}`);
      console.log(`${format}: ${album.taken} pictures in ${folder}`);
      good &&= album.taken > 0 && visit.faults.length === 0;
      await visit.close();
    }
    return good ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}
