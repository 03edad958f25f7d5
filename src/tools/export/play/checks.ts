import type { Page } from 'playwright';
import { type KeptFile, type Played, wantedFiles } from '../../../catalogue/kept-files.ts';
import { pageTimeout } from '../../play/engines/tab.ts';
import type { Visit } from '../../play/visit.ts';

/** @throws {Error} when, after a reload, there is no place to continue from. */
export async function expectKept(visit: Visit): Promise<void> {
  await visit.page.reload();
  const kept = visit.role('continue');
  await kept.waitFor().catch(() => {
    throw new Error('after a reload there is nothing to continue: the place was not kept');
  });
}

/** @throws {Error} when no notice with these words comes. */
export async function expectNotice(visit: Visit, words: RegExp): Promise<void> {
  const notice = visit.role('notice').filter({ hasText: words });
  await notice.waitFor().catch(() => {
    throw new Error(`nobody says that nothing is kept here (${words.source})`);
  });
}

/** Runs in the page: whether saves lie in the clipboard or, where that is refused, in a field to be copied from. */
function savesAreText(): boolean {
  const field = document.querySelector<HTMLTextAreaElement>('[data-role="saves"] textarea');
  const said = document.querySelector('[data-role="notice"]')?.textContent ?? '';
  return /copied as text/.test(said) || (field?.value ?? '') !== '';
}

/**
 * Saves the place on purpose and takes it along as text: what is left where nothing is kept.
 * @throws {Error} when no text is to be had.
 */
export async function saveAsText(visit: Visit): Promise<void> {
  await visit.tab.press('Escape');
  await visit.role('menu').locator('[data-role="save"]').click();
  const saves = visit.role('saves');
  await saves.locator('[data-role="keep"]').click();
  const copy = saves.getByRole('button', { name: 'Copy as text' });
  await copy.and(visit.frame.locator(':enabled')).click();
  await visit.until(savesAreText).catch(() => {
    throw new Error('saves cannot be taken along as text');
  });
}

/** Waits until the game is kept whole, and the page is answered from there. */
export async function whenKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, {
    timeout: pageTimeout,
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
