import type { Page } from 'playwright';
import { type KeptFile, type Played, wantedFiles } from '../../../catalogue/kept-files.ts';

/** Longest wait for a game to be kept whole, in ms. */
const patience = 60_000;

/** Waits until the game is kept, and the page is answered from there. */
export async function whenKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, {
    timeout: patience,
  });
}

/** The encodings that the game found this browser to play. */
async function playedHere(page: Page): Promise<Played> {
  const address = await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? '');
  const asked = new URL(address).searchParams;
  return {
    pictures: asked.get('pictures') === 'avif' ? 'avif' : 'webp',
    sound: asked.get('sound') === 'opus' ? 'opus' : 'm4a',
  };
}

/** Paths of the files that cannot be had in a page that has no network any more. */
export async function missingOffline(page: Page, kept: readonly KeptFile[]): Promise<string[]> {
  const wanted = wantedFiles(kept, await playedHere(page));
  return page.evaluate(async (paths) => {
    const missing: string[] = [];
    for (const path of paths) {
      // What lies in the browser's own cache may be gone tomorrow.
      const answer = await fetch(`./${path}`, { cache: 'reload' }).catch(() => null);
      if (answer === null || !answer.ok) missing.push(path);
      else await answer.arrayBuffer();
    }
    return missing;
  }, wanted);
}
