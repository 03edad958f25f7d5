import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { whenKept } from '../../src/tools/export/play/checks.ts';
import { playThrough } from '../../src/tools/export/play/tourist.ts';
import { startBrowser } from '../../src/tools/play/browser.ts';
import { Visit } from '../../src/tools/play/visit.ts';
import { serveFolder, type WebServer } from '../../src/tools/play/web-server.ts';
import { exported, newFolder, remove } from '../export/fixture.ts';

// What a service worker keeps of an exported game, and what can be wrong with it.

const base = newFolder('faults');
let browser: Browser;
let server: WebServer;
beforeAll(async () => {
  await exported('words', base);
  server = await serveFolder(`${base}/web`, 0);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  remove(base);
});

/** Plays the game once, so that it is kept. */
async function keptGame(): Promise<Visit> {
  const visit = await Visit.newcomer(browser, { screen: { width: 320, height: 180 } });
  onTestFinished(() => visit.close());
  await visit.come(server.url);
  await visit.beginStory();
  await whenKept(visit.page);
  return visit;
}

/** Opens the game anew and plays its beginning. @returns what was seen, and what went wrong. */
async function playedAnew(visit: Visit) {
  await visit.page.reload();
  await visit.beginStory();
  const saw = await playThrough(visit, false);
  return { saw, wrong: [...visit.faults, ...visit.warnings] };
}

const whole = { saw: expect.stringMatching(/lines, \d choices/), wrong: [] };

it('half of a cache is gone: the rest comes from the network', async () => {
  const visit = await keptGame();
  const gone = await visit.page.evaluate(async () => {
    let count = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const [at, request] of [...(await cache.keys())].entries()) {
        if (at % 2 === 0 && (await cache.delete(request))) count += 1;
      }
    }
    return count;
  });
  expect(gone).toBeGreaterThan(2);
  expect(await playedAnew(visit)).toEqual(whole);
});

it('all caches are gone: the game comes from the network', async () => {
  const visit = await keptGame();
  const gone = await visit.page.evaluate(async () => {
    const names = await caches.keys();
    for (const name of names) await caches.delete(name);
    return names.length;
  });
  expect(gone).toBeGreaterThan(0);
  expect(await playedAnew(visit)).toEqual(whole);
});

it('an older version lies beside: nothing of it is shown', async () => {
  const visit = await keptGame();
  await visit.page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const [current, old] = [await caches.open(name), await caches.open(`${name}-before`)];
    for (const request of await current.keys()) {
      await old.put(request, new Response('<title>Long ago</title>'));
    }
  });
  expect(await playedAnew(visit)).toEqual(whole);
});
