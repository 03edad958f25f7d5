import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { gameAt } from '../../src/tools/compile/game.ts';
import { gameConfig } from '../../src/tools/compile/load-for.ts';
import { startBrowser } from '../../src/tools/play/browser.ts';
import { writeIn } from '../tools/project.ts';

// A story that lies outside the project, written while it is played from the dev server.

const root = join(import.meta.dirname, '../..');
const main = `INCLUDE more.ink
VAR coins = 3
~ coins = coins + 1
The road goes down to the sea.
It is noon.
* [Look] -> shore
* {coins > 9} [Buy a boat] -> boat
`;
const more = `=== shore ===
Sand, and {coins} coins in it.
A gull.
-> END
=== boat ===
It floats.
-> END
`;

/** Words alone would gather on a page, where the line before stands still. */
const inLines = { reading: 'line' };

let folder = '';
let server: ViteDevServer;
let browser: Browser;
let url = '';

const save = (name: string, content: string) => writeIn(folder, name, content);

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'tale-')));
  save('tale.ink', main);
  save('more.ink', more);
  save('story.json', JSON.stringify(inLines));
  const game = gameAt(root, { STORY: join(folder, 'tale.ink') });
  const config = await gameConfig(game, 'serve');
  server = await createServer({
    root,
    configFile: false,
    mode: 'development',
    ...config,
    logLevel: 'error',
    server: { ...config.server, port: 0 },
  });
  await server.listen();
  url = server.resolvedUrls?.local[0] ?? '';
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const line = '[data-role="line"]';

const says = (page: Page, words: string) =>
  page.waitForFunction(
    ([selector, wanted]) => document.querySelector(selector)?.textContent?.includes(wanted),
    [line, words] as const,
  );

const there = (page: Page, role: string) => page.waitForSelector(`[data-role="${role}"]`);
const gone = (page: Page, role: string) =>
  page.waitForSelector(`[data-role="${role}"]`, { state: 'detached' });

/** Opens the story as it is above, and goes on to its choice. */
async function atTheChoice(): Promise<Page> {
  save('tale.ink', main);
  save('more.ink', more);
  // Lines stand at once then, so that one press goes on.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${url}?stage=plain`);
  await there(page, 'open-writer');
  // What was saved a moment ago may still reach the page, and load it anew.
  await expect
    .poll(async () => {
      const begin = page.locator('[data-role="begin"]');
      if (await begin.isVisible()) await begin.click({ timeout: 1000 }).catch(() => {});
      const said = await page.evaluate((of) => document.querySelector(of)?.textContent, line);
      if (said?.includes('It is noon.')) return true;
      if (said?.includes('The road goes down')) await page.keyboard.press('ArrowRight');
      return false;
    })
    .toBe(true);
  await there(page, 'choices');
  return page;
}

/** Ms from a save to words on the screen. */
async function shownAfter(
  page: Page,
  name: string,
  content: string,
  words: string,
): Promise<number> {
  const before = Date.now();
  save(name, content);
  const shown = await page.waitForFunction(
    ([selector, wanted]) =>
      document.querySelector(selector)?.textContent?.includes(wanted) ? Date.now() : false,
    [line, words] as const,
  );
  return Number(await shown.jsonValue()) - before;
}

it('a save is on the screen in under a second, at the same place', async () => {
  const page = await atTheChoice();
  await page.click('[data-role="choice"]');
  await says(page, 'Sand, and 4 coins');
  const taken: number[] = [];
  for (const [number, word] of ['Stones', 'Shells', 'Weed', 'Foam'].entries()) {
    const earlier = main.replace('The road', 'The road\nand its stones'.repeat(number + 1));
    taken.push(await shownAfter(page, 'more.ink', more.replace('Sand', word), `${word}, and`));
    taken.push(
      await shownAfter(
        page,
        'tale.ink',
        earlier.replace('coins = 3', `coins = 1${number}`),
        `and 1${number + 1} coins`,
      ),
    );
  }
  process.stdout.write(`from a save to the screen: ${taken.join(', ')} ms\n`);
  // The machine may have something else to do now and then.
  const [, , middle = Number.NaN] = [...taken].sort((a, b) => a - b);
  expect(middle).toBeLessThan(1000);
});

it('an error lies over the last good line with place and mark; the game goes on, and it goes by itself', async () => {
  const page = await atTheChoice();
  save('more.ink', more.replace('A gull.\n-> END', 'A gull.\n-> nowhere'));
  const card = await there(page, 'story-errors');
  const said = await card.textContent();
  expect(said).toContain('"-> nowhere" - nothing is called so');
  expect(said).toContain('more.ink:4');
  expect(await page.textContent('[data-role="story-errors"] mark')).toBe('-> nowhere');
  await page.keyboard.press('Escape');
  await gone(page, 'story-errors');
  await page.click('[data-role="choice"]');
  await says(page, 'Sand, and 4 coins');
  save('more.ink', more.replace('A gull.\n-> END', 'A gull.\n-> nowhere\n-> noplace'));
  await there(page, 'story-errors');
  save('more.ink', more.replace('Sand', 'Shingle'));
  await gone(page, 'story-errors');
  await says(page, 'Shingle, and 4 coins');
});

it('what story.json says is there with the save', async () => {
  const page = await atTheChoice();
  save('story.json', JSON.stringify({ ...inLines, title: 'Down to the Sea' }));
  await page.waitForFunction(() => document.title === 'Down to the Sea');
  await says(page, 'It is noon.');
});

it('a story.json that is new brings its colours and its title', async () => {
  rmSync(join(folder, 'story.json'));
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  // The server may not have seen yet that it is gone.
  await expect
    .poll(async () => {
      await page.goto(`${url}?stage=plain`);
      return page.title();
    })
    .toBe('Tale');
  await there(page, 'open-writer');
  await page.evaluate(() => Object.assign(window, { before: true }));
  const palette = { background: '#203040' };
  save('story.json', JSON.stringify({ title: 'The Harbour', palette }));
  await page.waitForFunction(() => document.title === 'The Harbour');
  await page.waitForFunction(
    () =>
      getComputedStyle(document.documentElement).getPropertyValue('--background').trim() ===
      '#203040',
  );
  expect(await page.evaluate(() => 'before' in window)).toBe(true);
  // Words alone are read as a page without it, and by lines with it: for that the page is loaded anew.
  save('story.json', JSON.stringify(inLines));
  await page.waitForFunction(() => !('before' in window));
});

/** A gull, drawn in a few bytes. */
const gull = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><path fill="${colour}" d="M0 0h320v180H0z"/></svg>`;

it('the panel lists pictures beside the script once each, and one that comes is listed without a reload', async () => {
  save('gulls/first.svg', gull('#345'));
  const page = await atTheChoice();
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  const rows = () =>
    page
      .locator('[data-asset]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-asset')));
  await expect.poll(rows).toEqual(['picture gulls/first.svg']);
  await page.evaluate(() => Object.assign(window, { before: true }));
  save('gulls/second.svg', gull('#543'));
  await expect.poll(rows).toEqual(['picture gulls/first.svg', 'picture gulls/second.svg']);
  expect(await page.locator('[data-unused="true"]').count()).toBe(2);
  expect(await page.evaluate(() => 'before' in window)).toBe(true);
  // The first that a tag names: from now on there is a stage to show it on.
  save('tale.ink', main.replace('It is noon.', 'It is noon. # IMAGE: first.svg'));
  await expect.poll(rows).toEqual(['image first.svg', 'picture gulls/second.svg']);
  await says(page, 'It is noon.');
  // From the second on, nothing is loaded anew.
  await page.evaluate(() => Object.assign(window, { before: true }));
  save('tale.ink', main.replace('It is noon.', 'It is noon. # IMAGE: second.svg'));
  await expect.poll(rows).toEqual(['picture gulls/first.svg', 'image second.svg']);
  expect(await page.evaluate(() => 'before' in window)).toBe(true);
  await page.getByRole('tab', { name: 'assets' }).click();
  await page.keyboard.press('Escape');
  await gone(page, 'writer-panel');
});

it('a variable that is changed and a jump make a rehearsal, of which nothing is kept', async () => {
  const page = await atTheChoice();
  await page.keyboard.press('F2');
  await page.getByRole('tab', { name: 'variables' }).click();
  const coins = page.locator('[data-variable="coins"] input');
  await expect.poll(() => coins.inputValue()).toBe('4');
  await coins.fill('12');
  await coins.press('Enter');
  await there(page, 'rehearsal');
  await page.waitForFunction(() => document.body.textContent?.includes('Buy a boat'));
  await page.getByRole('tab', { name: 'places' }).click();
  await page.fill('[data-role="jump"]', 'boa');
  await page.press('[data-role="jump"]', 'Enter');
  await says(page, 'It floats.');
  // It is followed through an edit, too.
  save('more.ink', more.replace('It floats.', 'It floats well.'));
  await says(page, 'It floats well.');
  await page.getByText('Back to my own place').click();
  await says(page, 'It is noon.');
  await gone(page, 'rehearsal');
  const seen = await page.textContent('[data-role="coverage"]');
  expect(seen).toContain('1 of 3 places');
});

it('the first effect of the story is seen, and the page comes back to its place', async () => {
  const page = await atTheChoice();
  await page.evaluate(() => Object.assign(window, { before: true }));
  save(
    'effects/lamp/effect.ts',
    "import { defineEffect } from '@kit/effect';\n\nexport default defineEffect({ name: 'lamp', weather: true });\n",
  );
  await page.waitForFunction(() => !('before' in window));
  await says(page, 'It is noon.');
});

it('no byte of it is in a build', () => {
  const built = inject('gameFolder');
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' });
  const code = files.filter((name) => /\.(js|css|html)$/.test(name));
  expect(code.length).toBeGreaterThan(5);
  const words =
    /w-panel|w-card|open-writer|writer's panel|story-errors|Back to my own place|open-in-editor|game:(problems|writing|written|story)/i;
  const found = code.filter((name) => words.test(readFileSync(join(built, name), 'utf8')));
  expect(found).toEqual([]);
});
