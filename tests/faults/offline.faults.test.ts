import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
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
/** Somebody who has the whole game, as its worker keeps it. */
let visit: Visit;
let whole = 0;
beforeAll(async () => {
  await exported('words', base, { more: ['--only', 'folder'] });
  server = await serveFolder(`${base}/web`, 0);
  browser = await startBrowser();
  visit = await Visit.newcomer(browser, { screen: { width: 320, height: 180 } });
  await visit.come(server.url);
  await visit.beginStory();
  await whenKept(visit.page);
  whole = await keptBytes();
});
// Whatever was lost or spoilt is kept anew, and each begins with the whole.
afterEach(() => expect.poll(keptBytes, { timeout: 20_000 }).toBe(whole));
afterAll(async () => {
  await browser?.close();
  await server?.close();
  remove(base);
});

/** Opens the game anew and plays its beginning. @returns what was seen, and what went wrong. */
async function playedAnew() {
  await visit.page.reload();
  await visit.beginStory();
  const saw = await playThrough(visit, false);
  return { saw, wrong: [...visit.faults, ...visit.warnings] };
}

const wellPlayed = { saw: expect.stringMatching(/lines, \d choices/), wrong: [] };

it('half of a cache is gone: the rest comes from the network', async () => {
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
  expect(await playedAnew()).toEqual(wellPlayed);
});

it('all caches are gone: the game comes from the network', async () => {
  const gone = await visit.page.evaluate(async () => {
    const names = await caches.keys();
    for (const name of names) await caches.delete(name);
    return names.length;
  });
  expect(gone).toBeGreaterThan(0);
  expect(await playedAnew()).toEqual(wellPlayed);
});

/** Puts something else into the place of every kept file that has a hash in its name. @returns how many there are. */
function spoil(how: 'cut short' | 'another page'): Promise<number> {
  return visit.page.evaluate(async (way) => {
    let count = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!/-[\w-]{8}\.\w+$/.test(request.url)) continue;
        const kept = await cache.match(request);
        const bytes = (await kept?.arrayBuffer()) ?? new ArrayBuffer(0);
        const page = { headers: { 'content-type': 'text/html' } };
        const spoilt =
          way === 'cut short'
            ? new Response(bytes.slice(0, bytes.byteLength / 2), { headers: kept?.headers ?? {} })
            : new Response('<title>Log in</title>', page);
        await cache.put(request, spoilt);
        count += 1;
      }
    }
    return count;
  }, how);
}

/** Bytes of all that is kept. */
function keptBytes(): Promise<number> {
  return visit.page.evaluate(async () => {
    let sum = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const kept of await cache.matchAll()) sum += (await kept.arrayBuffer()).byteLength;
    }
    return sum;
  });
}

it.each(['cut short', 'another page'] as const)(
  'what is kept comes as %s: the game comes from the network, and is kept anew',
  async (how) => {
    expect(await spoil(how)).toBeGreaterThan(2);
    expect(await keptBytes()).toBeLessThan(whole);
    expect(await playedAnew()).toEqual(wellPlayed);
  },
);

it('an older version lies beside: nothing of it is shown', async () => {
  await visit.page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const [current, old] = [await caches.open(name), await caches.open(`${name}-before`)];
    for (const request of await current.keys()) {
      await old.put(request, new Response('<title>Long ago</title>'));
    }
  });
  expect(await playedAnew()).toEqual(wellPlayed);
});
