import type { BrowserContext } from 'playwright';
import { expect, it } from 'vitest';
import { picture } from './pixels.ts';
import { player } from './player.ts';

const open = player();

/** Where pictures do not matter: the cheapest stage, and lines that stand at once. */
const quick = { more: '?stage=plain', reducedMotion: true } as const;

/** Takes storage away, as a frame of another site or a strict browser does. */
async function refuseStorage(context: BrowserContext) {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
}

/** Takes WebGL away, as an old machine or a locked-down browser does. */
async function refuseWebGL(context: BrowserContext) {
  await context.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...asked: [string, ...unknown[]]
    ) {
      return /webgl|webgpu/.test(asked[0]) ? null : Reflect.apply(getContext, this, asked);
    } as typeof getContext;
  });
}

it('storage refused: plays from memory, and says so once, calmly', async () => {
  const visit = await open({ ...quick, prepare: refuseStorage });
  await visit.page.getByText('Not kept here').first().waitFor();
  await visit.beginStory();
  await visit.goOn();
  await visit.page.keyboard.press('Escape');
  await visit.page.getByRole('button', { name: 'Title', exact: true }).click();
  await visit.role('continue').click();
  await visit.marked('game:line', 2);
});

it('a picture and a sound are missing: each is named, the player is told, the story goes on', async () => {
  const visit = await open({
    more: '?stage=full',
    reducedMotion: true,
    prepare: async (context) => {
      await context.route(/\/sky-[^/]*\.(avif|webp)$/, (route) => route.fulfill({ status: 404 }));
      await context.route(/\/field-[^/]*\.(opus|m4a)$/, (route) => route.fulfill({ status: 404 }));
    },
  });
  // It stands for a while only.
  const said = visit.page.getByText('Some sounds could not be fetched').waitFor();
  await visit.beginStory();
  await visit.page.waitForFunction(() => window.gameProbe?.stage() != null);
  for (let line = 0; line < 3; line++) await visit.goOn();
  await expect.poll(() => visit.warnings.join('\n'), { timeout: 60_000 }).toMatch(/sky/);
  await expect
    .poll(() => visit.warnings.join('\n'), { timeout: 60_000 })
    .toMatch(/field stays silent/);
  await said;
  // The requests failed on purpose; nothing else may have.
  expect(visit.faults.filter((fault) => !/404/.test(fault))).toEqual([]);
  visit.faults.length = 0;
});

it('no WebGL at all: the whole of the words and a picture are there', async () => {
  const visit = await open({ prepare: refuseWebGL });
  await visit.beginStory();
  await visit.goOn();
  expect(await visit.role('line').isVisible()).toBe(true);
  await visit.page.waitForFunction(() => window.gameProbe?.stage()?.kind === 'plain');
});

it('the graphics context is lost: the line stays readable, and the stage comes back as it was', async () => {
  const visit = await open({ more: '?stage=full' });
  await visit.beginStory();
  const stands = () =>
    visit.page.waitForFunction(() => {
      const stage = window.gameProbe?.stage();
      return stage?.text?.whole === true && !stage.moving;
    });
  await stands();
  const line = await visit.line();
  const before = await visit.page.evaluate(() => window.gameProbe?.stage()?.background);
  const shownByPage = () =>
    visit.role('line').evaluate((element) => {
      const { width, height } = element.getBoundingClientRect();
      return getComputedStyle(element).opacity !== '0' && width > 50 && height > 10;
    });
  await visit.page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas');
    const gl = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl');
    const extension = gl?.getExtension('WEBGL_lose_context');
    Object.assign(window, { loss: extension });
    extension?.loseContext();
  });
  await expect.poll(shownByPage).toBe(true);
  expect(await visit.line()).toBe(line);
  await visit.page.evaluate(() => {
    (window as unknown as { loss: WEBGL_lose_context }).loss.restoreContext();
  });
  await stands();
  expect(before).toBeTruthy();
  expect(await visit.page.evaluate(() => window.gameProbe?.stage()?.background)).toBe(before);
  await visit.goOn();
});

it('the graphics context is lost for good: the plain stage shows the same line, with everybody', async () => {
  const visit = await open({ more: '?stage=full' });
  await visit.beginStory();
  const stage = () => visit.page.evaluate(() => window.gameProbe?.stage() ?? null);
  await visit.page.waitForFunction(() => {
    const shown = window.gameProbe?.stage();
    return shown?.moving === false && shown.figures.length > 0;
  });
  const line = await visit.line();
  const before = await stage();
  await visit.page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas');
    canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await visit.page.waitForFunction(() => {
    const shown = window.gameProbe?.stage();
    return shown?.kind === 'plain' && !shown.moving && shown.figures.length > 0;
  });
  const after = await stage();
  expect(after?.background).toBe(before?.background);
  expect(after?.figures.map(({ person, pose }) => `${person} ${pose}`)).toEqual(
    before?.figures.map(({ person, pose }) => `${person} ${pose}`),
  );
  expect(await visit.line()).toBe(line);
  await expect.poll(() => visit.page.locator('.backdrop').isVisible()).toBe(false);
  await visit.goOn();
});

it.each(['full', 'plain'])(
  '%s: a sky comes late: the still stays until the place is whole',
  async (kind) => {
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const visit = await open({
      more: `?stage=${kind}`,
      reducedMotion: true,
      prepare: async (context) => {
        await context.route(/\/sky-[^/]*\.(avif|webp)$/, async (route) => {
          await gate;
          await route.continue();
        });
      },
    });
    await visit.beginStory();
    await visit.page.waitForFunction(() => window.gameProbe?.stage() != null);
    await visit.goOn();
    await visit.goOn();
    expect(await visit.page.locator('.backdrop img').first().isVisible()).toBe(true);
    expect(await visit.role('line').isVisible()).toBe(true);
    // As light as a sky at dusk: the still is seen, and nothing lies over it.
    const seen = await picture(visit);
    expect(Math.max(...seen.at(480, 110))).toBeGreaterThan(40);
    expect(await visit.page.evaluate(() => window.gameProbe?.stage()?.figures)).toEqual([]);
    letGo();
    await visit.page.waitForFunction(
      () =>
        window.gameProbe?.stage()?.figures.length &&
        document.querySelector('.backdrop:not([hidden])') === null,
    );
  },
);

it('no Web Audio at all: what would be heard stands in captions, unasked', async () => {
  const visit = await open({
    ...quick,
    prepare: async (context) => {
      await context.addInitScript(() => {
        Object.defineProperty(window, 'AudioContext', { value: undefined });
      });
    },
  });
  await visit.beginStory();
  const caption = visit.page.locator('.captions').getByText('[').first().waitFor();
  for (let line = 0; line < 8; line++) await visit.goOn();
  await caption;
  expect(visit.warnings.join()).toContain('This browser gives no sound');
});

it.each(['#nothing', '#p=', '#p=<script>alert(1)</script>', '#p=AAAA%00'])(
  'an unknown address (%s) is no matter',
  async (hash) => {
    const visit = await open({ ...quick, more: quick.more + hash });
    await visit.beginStory();
    expect(await visit.line()).not.toBe('');
  },
);

it('a page of the menu that cannot be fetched says that, not why, and is there when it is asked for again', async () => {
  const visit = await open(quick);
  await visit.beginStory();
  let refused = true;
  await visit.context.route(/\/(paths|roads)-[^/]*\.js$/, (route) =>
    refused ? route.fulfill({ status: 503 }) : route.continue(),
  );
  await visit.page.keyboard.press('Escape');
  await visit.page.getByRole('button', { name: 'Paths' }).click();
  const page = visit.page.getByRole('dialog', { name: 'This page could not be loaded' });
  await page.waitFor();
  expect(await page.textContent()).not.toMatch(/line/);
  refused = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await visit.page.getByRole('dialog', { name: 'Paths' }).waitFor();
  expect(await visit.page.getByRole('group', { name: 'Map of roads' }).isVisible()).toBe(true);
  expect(visit.faults.filter((fault) => !/503/.test(fault))).toEqual([]);
  visit.faults.length = 0;
});
