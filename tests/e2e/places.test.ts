import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright';
import { expect, it } from 'vitest';
import type { Visit } from '../../src/tools/play/visit.ts';
import { faultsFound } from './axe.ts';
import { keptNow } from './kept.ts';
import { player } from './player.ts';

const open = player();

/** Pictures do not matter here: the cheapest stage, and lines that stand at once. */
const small = { more: '?stage=plain', reducedMotion: true } as const;

/** Opens a page of the menu, from the story. */
async function openPage(visit: Visit, name: string) {
  await visit.page.keyboard.press('Escape');
  await visit.page.getByRole('button', { name, exact: true }).click();
}

/** Closes a page and the menu under it. */
async function closePage(visit: Visit) {
  await visit.role('close').click();
  await visit.page.keyboard.press('Escape');
  await expect.poll(() => visit.page.getByRole('dialog').count()).toBe(0);
}

/** Does something that shows a line, and waits for it. */
async function toLine(visit: Visit, act: () => Promise<void>) {
  const before = await visit.marks('game:line');
  await act();
  await visit.marked('game:line', before);
}

it('saved, reloaded, loaded; deleted, and back again; carried to a browser that has nothing', async () => {
  const visit = await open(small);
  await visit.beginStory();
  await visit.goTo(6);
  const kept = await visit.line();
  await openPage(visit, 'Save');
  await visit.role('keep').click();
  await visit.role('slot').first().waitFor();
  await expect.poll(() => visit.role('keeping').textContent()).toMatch(/^Kept in this browser/);
  await expect.poll(() => visit.role('slot').locator('.where').count()).toBe(1);
  expect(await faultsFound(visit)).toEqual([]);
  const downloading = visit.page.waitForEvent('download');
  await visit.page.getByRole('button', { name: 'Download' }).click();
  const file = readFileSync(await (await downloading).path(), 'utf8');
  await closePage(visit);
  await visit.goOn();

  const again = await visit.again(small.more);
  await again.role('load').click();
  await again.page.getByRole('button', { name: /^Delete/ }).click();
  await again.page.getByRole('button', { name: 'Undo' }).click();
  await toLine(again, () => again.role('slot').locator('[data-role="place"]').click());
  expect(await again.line()).toBe(kept);
  // The past is known again: back is one line, not none.
  await again.goBack();
  expect(await again.line()).not.toBe(kept);

  const other = await open(small);
  await other.role('load').click();
  await other.page.getByLabel('Saves as text').fill(file);
  await other.page.getByRole('button', { name: 'Take in this text' }).click();
  await other.page.getByText('1 save was taken in.').first().waitFor();
  await toLine(other, () => other.role('slot').locator('[data-role="place"]').click());
  expect(await other.line()).toBe(kept);
});

it('the map by keyboard alone: to an earlier scene, and the story goes on from there', async () => {
  const visit = await open(small);
  const { page } = visit;
  await visit.beginStory();
  await visit.goTo(12);
  await page.keyboard.press('Escape');
  await visit.role('menu').waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  for (let press = 0; press < 24 && (await focused()) !== 'Paths'; press++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Map of roads' }).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-current')))
    .toBe('location');
  expect(await faultsFound(visit)).toEqual([]);
  await page.keyboard.press('ArrowLeft');
  await toLine(visit, () => page.keyboard.press('Enter'));
  expect(await visit.at()).toBeLessThan(12);
  await visit.goOn();
});

it('history leads back to a line; a replay runs by itself, faster if asked, and is left by a press', async () => {
  const visit = await open(small);
  const { page } = visit;
  await visit.beginStory();
  const first = await visit.line();
  await visit.goTo(5);
  await openPage(visit, 'History');
  await page.getByRole('searchbox').fill(first.slice(-12));
  await expect.poll(() => visit.role('lines').locator('li').count()).toBe(1);
  expect(await faultsFound(visit)).toEqual([]);
  await toLine(visit, () => visit.role('lines').getByRole('button').click());
  expect(await visit.line()).toBe(first);

  await visit.goTo(3);
  await openPage(visit, 'Replay');
  await visit.role('rate').waitFor();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  expect(await visit.role('rate').textContent()).toContain('4×');
  await expect.poll(() => visit.at(), { timeout: 60_000 }).toBeGreaterThan(0);
  await page.keyboard.press('Space');
  await visit.role('rate').waitFor({ state: 'detached' });
});

it('a link opened by somebody new asks first; one that leads nowhere only says so', async () => {
  const visit = await open(small);
  await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit.beginStory();
  await visit.goTo(4);
  const line = await visit.line();
  await openPage(visit, 'Copy link');
  await visit.page.getByText('The link to this moment').first().waitFor();
  const link = await visit.page.evaluate(() => navigator.clipboard.readText());

  const other = await open({ ...small, more: small.more + new URL(link).hash });
  const question = other.page.getByRole('dialog');
  await question.waitFor();
  expect(line).toContain(await question.locator('.offer-words').innerText());
  expect(await other.marks('game:line')).toBe(0);
  expect(await faultsFound(other)).toEqual([]);
  await other.role('stay').click();
  await other.role('begin').waitFor();
  expect(other.page.url()).not.toContain('#');
  await other.page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(link).hash);
  await toLine(other, () => other.role('go-there').click());
  expect(await other.line()).toBe(line);
  await other.page.evaluate(() => {
    location.hash = '#p=AAAA';
  });
  await other.page.getByText('That link leads nowhere here').first().waitFor();
  expect(await other.line()).toBe(line);
});

it('two tabs: the second says so, and neither eats a place or a save of the other', async () => {
  const first = await open(small);
  await first.beginStory();
  await first.goTo(3);
  await first.page.keyboard.press('q');
  await first.page.getByText('This place is saved.').first().waitFor();
  const second = await first.another(small.more);
  await second.page.getByText('open in another tab').first().waitFor();
  await toLine(second, () => second.role('continue').click());
  await second.goOn();
  await second.goOn();
  const [here, there] = [await first.line(), await second.line()];
  expect(there).not.toBe(here);
  await second.page.keyboard.press('q');
  await second.page.getByText('This place is saved.').first().waitFor();
  await second.page.close();

  const again = await first.again(small.more);
  await again.role('load').click();
  const places = again.role('place');
  await expect.poll(() => places.count()).toBe(4);
  const said = await places.allInnerTexts();
  for (const line of [here, there]) {
    const words = line.replace(/^\w+: /, '').slice(0, 20);
    expect(said.filter((text) => text.includes(words))).toHaveLength(2);
  }
});

/** From now on the browser has no room, whenever the page says so. */
async function fillUp(context: BrowserContext) {
  await context.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...values) {
      if ('full' in window) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, values);
    };
  });
}

it('storage full: says so, plays on, keeps what was kept; closed while writing: the last whole state is there', async () => {
  const visit = await open({ ...small, prepare: fillUp });
  await visit.beginStory();
  await visit.goTo(2);
  const kept = await visit.line();
  await keptNow(visit);
  await visit.page.evaluate(() => Object.assign(window, { full: true }));
  await visit.goOn();
  await visit.page.getByText('No room left in this browser').first().waitFor();
  await visit.goOn();

  let tab = await visit.again(small.more);
  await toLine(tab, () => tab.role('continue').click());
  expect(await tab.line()).toBe(kept);
  for (let round = 0; round < 3; round++) {
    const before = await tab.at();
    await keptNow(tab);
    await tab.page.keyboard.press('Space');
    await tab.page.keyboard.press('Space');
    tab = await tab.again(small.more);
    const now = tab;
    await toLine(now, () => now.role('continue').click());
    expect(await now.at()).toBeGreaterThanOrEqual(before);
    expect(await now.at()).toBeLessThanOrEqual(before + 2);
  }
});
