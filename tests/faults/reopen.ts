import { waitFor } from '../../src/tools/play/wait.ts';
import type { Scene } from './fault.ts';
import { lostOf } from './oracle.ts';

/** Takes away what was said before, so that what is heard next is new. */
export const hush = ({ visit }: Scene) =>
  visit.page.evaluate(() =>
    document.querySelector<HTMLElement>('[data-role="notice"] button')?.click(),
  );

/**
 * Waits until what the player has come to can be kept on purpose, and is.
 * @param words that say so.
 * @returns what is wrong.
 */
export function keepsAgain(
  scene: Scene,
  words: string | RegExp = 'This place is saved.',
): Promise<string> {
  return scene.step('a place kept on purpose', () => pressToKeep(scene, words));
}

async function pressToKeep(scene: Scene, words: string | RegExp): Promise<string> {
  await hush(scene);
  const { visit } = scene;
  const saved = visit.page.getByText(words).first();
  // What brings the keys may have to be fetched first: somebody who presses in vain presses again.
  for (let press = 0; press < 5; press++) {
    await visit.page.keyboard.press('q');
    const said = await saved.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (said) return '';
  }
  return 'a place cannot be kept any more';
}

/** Keeps a place on purpose. @returns what is wrong, also where it is no newer than the one before. */
export async function keepsNewer(scene: Scene): Promise<string> {
  const kept = () => scene.visit.page.evaluate(() => window.saboteur.kept());
  const before = await kept();
  return (await keepsAgain(scene)) || lostOf(before, await kept()).join(', ');
}

/** Ms that the browser has to write what it is given. */
const writes = 20_000;

/** Waits until the line that stands is kept: a tab that is closed before comes back to an earlier one. */
export async function isKept({ visit, step }: Scene): Promise<void> {
  const ask = () =>
    visit.page.evaluate(async () => {
      const places = Object.entries(await window.saboteur.kept())
        .filter(([key]) => key.includes('/autosave/'))
        .map(([, value]) => JSON.parse(value));
      // One of an earlier version has no order, and is known by its time.
      const orders = places.map(({ order, when }) => order ?? when);
      const place = places[orders.indexOf(Math.max(...orders))];
      return place?.bookmark.at === window.gameProbe?.view()?.at || null;
    });
  const what = 'a place of the line that stands';
  await step(what, () => waitFor(what, writes, ask));
}

/** Opens the game anew, as after a tab that was closed. */
export async function openAnew(scene: Scene): Promise<void> {
  const { visit, address } = scene;
  scene.visit = await scene.step('the game, opened anew', () => visit.again(address));
}

/** Opens the game anew, as after a tab that was closed, and goes on where it was left. */
export async function reopen(scene: Scene): Promise<void> {
  await openAnew(scene);
  await scene.step('the line behind Continue', () =>
    scene.visit.toLine(() => scene.visit.role('continue').click()),
  );
}

/** Lets so many ms pass in the page. */
export const pass = ({ visit }: Scene, ms: number) =>
  visit.page.evaluate((many) => window.saboteur.pass(many), ms);
