import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { info } from 'virtual:game/info';
import type { BrowserContext, Page, Route } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { ofRole } from '../../src/tools/play/visitor.ts';
import { player } from './player.ts';

const open = player();

/** Holds the game's code back: whoever opens the page sees what stands in it alone. */
function heldCode() {
  const held: Route[] = [];
  let isHeld = true;
  return {
    async prepare(context: BrowserContext) {
      await context.route(/\/first-[^/]*\.js$/, async (route) => {
        if (isHeld) held.push(route);
        else await route.continue();
      });
    },
    async release() {
      isHeld = false;
      await Promise.all(held.splice(0).map((route) => route.continue()));
    },
    hold() {
      isHeld = true;
    },
  };
}

/** All that stands on the title, each with its place. */
const standing = (page: Page) =>
  page.locator(ofRole('title')).evaluate((title) =>
    [...title.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.outerHTML, x, y, width, height].join(' ');
    }),
  );

it('the title leads to the first line', async () => {
  const visit = await open();
  await visit.marked('game:title');
  expect(await visit.page.title()).toBe(info.title);
  await visit.beginStory();
  expect(await visit.line()).not.toBe('');
  expect(await visit.lines()).toEqual([await visit.line()]);
});

it('opened by double-click, the page says in a visible line that it needs a web server', async () => {
  const visit = await open();
  const page = await visit.context.newPage();
  await page.goto(pathToFileURL(join(inject('gameFolder'), 'index.html')).href);
  await page.getByText(/web server/).waitFor({ state: 'visible' });
  // Nothing is offered that would lead nowhere.
  expect(await page.locator(ofRole('begin')).count()).toBe(0);
});

describe('before the code is there', () => {
  it.each([
    ['a click', (page: Page) => page.locator(ofRole('begin')).click()],
    ['a key', (page: Page) => page.keyboard.press('Enter')],
  ])('Begin is kept that is pressed by %s', async (_, press) => {
    const code = heldCode();
    const visit = await open({ prepare: code.prepare });
    await press(visit.page);
    await visit.page.locator(`${ofRole('begin')}[aria-busy]`).waitFor();
    await code.release();
    await visit.marked('game:line');
    expect(await visit.lines()).toEqual([await visit.line()]);
  });

  it('what was pressed last is what is opened', async () => {
    const code = heldCode();
    const visit = await open({ prepare: code.prepare });
    for (const role of ['begin', 'settings']) await visit.page.locator(ofRole(role)).click();
    await code.release();
    await visit.page.locator('dialog, [role="dialog"]').first().waitFor();
    expect(await visit.marks('game:line')).toBe(0);
  });

  it('the title stands as the code goes on with it, at a first visit and at the next', async () => {
    const code = heldCode();
    const visit = await open({ prepare: code.prepare });
    const { page } = visit;
    const isTakenOver = async () => {
      const before = await standing(page);
      await page.locator(ofRole('title')).evaluate((title) => title.classList.add('the-same'));
      await code.release();
      await visit.marked('game:title');
      await page.locator('.the-same').evaluate((title) => title.classList.remove('the-same'));
      expect(await standing(page)).toEqual(before);
    };
    expect(await page.locator(ofRole('continue')).count()).toBe(0);
    await isTakenOver();
    await visit.beginStory();
    await page.waitForFunction(() => Object.keys(localStorage).length > 0);
    code.hold();
    await page.reload({ waitUntil: 'commit' });
    await page.locator(ofRole('continue')).waitFor();
    await isTakenOver();
  });
});
