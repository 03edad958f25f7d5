import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { info } from 'virtual:game/info';
import type { Page, Route } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { ofRole } from '../../src/tools/play/visitor.ts';
import { player } from './player.ts';

const open = player();

/** Opens the game; from then on its code can be held back, and the page shows what stands in it alone. */
async function openHeld() {
  const held: Route[] = [];
  let isHeld = false;
  const visit = await open({
    // Where it is measured, nothing is on its way.
    reducedMotion: true,
    async prepare(context) {
      await context.route(/\/first-[^/]*\.js$/, async (route) => {
        if (isHeld) held.push(route);
        else await route.continue();
      });
    },
  });
  return {
    visit,
    page: visit.page,
    /** Opens it anew without its code. */
    async again() {
      isHeld = true;
      await visit.page.reload({ waitUntil: 'commit' });
      await visit.page.locator(ofRole('begin')).waitFor();
    },
    async release() {
      isHeld = false;
      await Promise.all(held.splice(0).map((route) => route.continue()));
    },
  };
}

/** Has the story's own typeface come, as it does with the code. */
const wear = (page: Page) =>
  page.evaluate(async () => {
    document.querySelector('#typefaces')?.setAttribute('media', 'all');
    await Promise.all(['', 'italic '].map((style) => document.fonts.load(`${style}1rem Story`)));
  });

/** Where the entries of the title are to be pressed, and how far that is from their edges, in px. */
const entries = (page: Page) =>
  page.locator(`${ofRole('title')} button`).evaluateAll((buttons) =>
    buttons.map((button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, width, height };
    }),
  );

/** All that stands on the title, each with its place in the story's own typeface. */
const standing = async (page: Page) => {
  // Other letters are as wide as they are.
  await wear(page);
  return page.locator(ofRole('title')).evaluate((title) => {
    return [...title.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.outerHTML, x, y, width, height].join(' ');
    });
  });
};

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
    const { visit, page, again, release } = await openHeld();
    await again();
    await press(page);
    await page.locator(`${ofRole('begin')}[aria-busy]`).waitFor();
    await release();
    await visit.marked('game:line');
    expect(await visit.lines()).toEqual([await visit.line()]);
  });

  describe('the small picture behind the title', () => {
    const isSeen = (page: Page) =>
      page.evaluate(() => {
        const picture = document.querySelector('[data-small]');
        if (picture === null) throw new Error('the page has no small picture');
        return getComputedStyle(picture).visibility === 'visible';
      });

    it('comes after a moment, and stays when something is pressed then', async () => {
      const { page, again, release } = await openHeld();
      await again();
      await expect.poll(() => isSeen(page)).toBe(true);
      await page.locator(ofRole('begin')).click();
      expect(await isSeen(page)).toBe(true);
      await release();
    });

    it('does not come before what was pressed at once is answered', async () => {
      const { visit, page, again, release } = await openHeld();
      // A press at the very moment that the page has its buttons, which no mouse is fast enough for.
      await page.addInitScript(() => {
        document.addEventListener('readystatechange', () => {
          document.querySelector<HTMLElement>('[data-role="begin"]:not([aria-busy])')?.click();
        });
      });
      await again();
      await page.locator(`${ofRole('begin')}[aria-busy]`).waitFor();
      expect(await isSeen(page)).toBe(false);
      const whatBringsIt = () =>
        document
          .querySelector('[data-small]')
          ?.getAnimations()
          .map(({ playState }) => playState);
      expect(await page.evaluate(whatBringsIt)).toEqual([]);
      await release();
      await visit.marked('game:line');
      await page.locator('body[data-rests]').waitFor({ state: 'attached' });
    });
  });

  it('what is kept is being opened, and the code goes on with that', async () => {
    const { visit, page, again, release } = await openHeld();
    await page.addInitScript(() => {
      const own = indexedDB.open.bind(indexedDB);
      indexedDB.open = (...asked) => {
        performance.mark('opened', { detail: asked[0] });
        return own(...asked);
      };
    });
    const opened = () =>
      page.evaluate(() =>
        performance.getEntriesByName('opened').map((mark) => (mark as PerformanceMark).detail),
      );
    await again();
    expect(await opened()).toEqual([info.id]);
    await release();
    await visit.marked('game:title');
    await page.locator('body[data-rests]').waitFor({ state: 'attached' });
    expect(await opened()).toEqual([info.id]);
  });

  it('what was pressed last is what is opened', async () => {
    const { visit, page, again, release } = await openHeld();
    await again();
    for (const role of ['begin', 'settings']) await page.locator(ofRole(role)).click();
    await release();
    await page.getByRole('dialog').waitFor();
    expect(await visit.marks('game:line')).toBe(0);
  });

  it.each([
    [320, 568],
    [390, 844],
    [800, 450],
    [1280, 720],
  ])(
    'who aims at an entry on %i by %i presses it when the typeface has come, too',
    async (...size) => {
      const { visit, page, again, release } = await openHeld();
      await visit.beginStory();
      await page.waitForFunction(() => Object.values(localStorage).join().includes('continue'));
      const [width, height] = size;
      await page.setViewportSize({ width, height });
      await again();
      const before = await entries(page);
      await wear(page);
      const after = await entries(page);
      expect(before.length).toBeGreaterThan(3);
      expect(after).toHaveLength(before.length);
      for (const [at, { x, y, width, height }] of after.entries()) {
        const { x: aimedX = 0, y: aimedY = 0 } = before[at] ?? {};
        expect(Math.abs(aimedX - x)).toBeLessThan(width / 4);
        expect(Math.abs(aimedY - y)).toBeLessThan(height / 4);
      }
      await release();
    },
  );

  it('the title stands as the code goes on with it, at a first visit and at the next', async () => {
    const { visit, page, again, release } = await openHeld();
    const isTakenOver = async () => {
      await again();
      const before = await standing(page);
      const title = await page.locator(ofRole('title')).elementHandle();
      await release();
      await visit.marked('game:title');
      expect(await title?.evaluate((element) => element.isConnected)).toBe(true);
      expect(await standing(page)).toEqual(before);
      return before.join();
    };
    expect(await isTakenOver()).not.toContain('data-role="continue"');
    await visit.beginStory();
    await page.waitForFunction(() => Object.values(localStorage).join().includes('continue'));
    expect(await isTakenOver()).toContain('data-role="continue"');
  });
});
