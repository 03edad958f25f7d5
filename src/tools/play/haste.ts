import { pageTimeout, type Tab } from './engines/tab.ts';
import { look, type Seen } from './in-page.ts';
import { waitFor } from './wait.ts';

/** How many presses somebody in haste makes at once at most, before looking where they led to. */
export const atOnce = 10;

/**
 * Waits until more lines were shown than `before`, the wait for each answer in the page.
 * @param ms for so long at most.
 * @throws {Error} when none comes.
 */
export function shownAfter(tab: Tab, before: number, ms = pageTimeout): Promise<Seen> {
  return waitFor(`a line after ${before} others`, ms, async () => {
    const seen = await tab.evaluate(look, before);
    return seen.shown > before ? seen : null;
  });
}

/**
 * Presses Space to the next choice or ending, many times for each look. Where nothing goes on, a press does nothing.
 * @param most lines of the story after which it stops in the middle of a road.
 * @throws {Error} when the lines stop coming.
 */
export async function hurryOn(tab: Tab, most: number): Promise<void> {
  let last = -1;
  let moved = performance.now();
  for (;;) {
    const { at, stopped } = await tab.evaluate(look);
    const left = Math.min(most - at - 1, atOnce);
    if (stopped !== null || left <= 0) return;
    if (at !== last) moved = performance.now();
    last = at;
    if (performance.now() - moved > pageTimeout) throw new Error(`nothing goes on from line ${at}`);
    await tab.press('Space', left);
  }
}
