import type { Browser } from 'playwright';
import { Visit } from '../play/visit.ts';

/** Fewest lines a second that skipping is to run through. */
export const leastSkipped = 40;

/** The stages and screens it is measured on. */
export const skipPlaces = [
  { name: 'plain stage, 800 by 450', more: '?stage=plain', screen: { width: 800, height: 450 } },
  {
    name: 'plain stage, 1920 by 1080',
    more: '?stage=plain',
    screen: { width: 1920, height: 1080 },
  },
  { name: 'full stage, 800 by 450', more: '?stage=full', screen: { width: 800, height: 450 } },
] as const;

/** Runs in the page: when each line was there, in ms. */
const times = () => performance.getEntriesByName('game:line').map(({ startTime }) => startTime);

/** Lines a second over the road to the choice, read once before. */
export async function skipOnce(browser: Browser, url: string, place: (typeof skipPlaces)[number]) {
  const visit = await Visit.begin(browser, url, place);
  try {
    await visit.beginStory();
    await visit.readOn();
    await visit.page.keyboard.press('Escape');
    await visit.page.getByRole('button', { name: 'Title' }).click();
    await visit.role('begin').click();
    await visit.page.waitForFunction(() => window.gameProbe?.stage()?.moving === false);
    const before = await visit.marks('game:line');
    const began = await visit.page.evaluate(() => performance.now());
    await visit.page.keyboard.press('s');
    await visit.role('choices').waitFor();
    const skipped = (await visit.page.evaluate(times)).slice(before);
    // The line that skipping stops at waits for its picture; it is not run through.
    const lines = skipped.slice(0, -1);
    return { lines: lines.length, rate: (lines.length / ((lines.at(-1) ?? 0) - began)) * 1000 };
  } finally {
    await visit.close();
  }
}
