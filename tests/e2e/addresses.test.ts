import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Visit } from '../../src/tools/play/visit.ts';
import { serveFolder, type WebServer } from '../../src/tools/play/web-server.ts';
import { keptNow } from './kept.ts';
import { player } from './player.ts';

/** One site with the same work at two addresses. */
let folder: string;
let server: WebServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const name of ['a', 'b']) symlinkSync(inject('gameFolder'), join(folder, name), 'junction');
  server = await serveFolder(folder, 0);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const open = player(() => server.url);

const at = (address: 'a' | 'b') => `${address}/?stage=plain`;

/** Comes to one of them; lines stand at once. */
const come = (address: 'a' | 'b') => open({ more: at(address), reducedMotion: true });

/** Makes what is kept what an earlier version would have kept: under the id alone, and without an order. */
function asKeptBefore(visit: Visit) {
  return visit.page.evaluate(async () => {
    const done = (asked: IDBRequest) =>
      new Promise((resolve) => {
        asked.onsuccess = resolve;
      });
    const [known] = await indexedDB.databases();
    const opening = indexedDB.open(known?.name ?? '');
    await done(opening);
    const [name = ''] = opening.result.objectStoreNames;
    const store = opening.result.transaction(name, 'readwrite').objectStore(name);
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    await Promise.all([done(keys), done(values)]);
    for (const [at, key] of keys.result.entries()) {
      const { order: _later, ...value } = values.result[at];
      store.put(values.result[at] === true ? true : value, String(key).replace(/<.*?>/, ''));
      store.delete(key);
    }
    opening.result.close();
    return keys.result.length;
  });
}

it('the same work at another address of a site has places of its own, and leaves the others alone', async () => {
  const one = await come('a');
  await one.beginStory();
  await one.goTo(4);
  await keptNow(one);
  const kept = await one.line();

  const other = await one.another(at('b'));
  await other.marked('game:title');
  expect(await other.role('continue').count()).toBe(0);
  await other.page.getByText('they are under Load').first().waitFor();
  await other.beginStory();
  await other.goTo(2);
  await keptNow(other);

  const again = await one.again(at('a'));
  await again.role('continue').click();
  await again.marked('game:line');
  expect(await again.line()).toBe(kept);

  // It was moved after all: its places come when they are asked for.
  await other.page.keyboard.press('Escape');
  await other.page.getByRole('button', { name: 'Save', exact: true }).click();
  await other.role('elsewhere').getByText('/a/').waitFor();
  await other.role('elsewhere').getByRole('button').click();
  await other.marked('game:title');
  await other.role('load').click();
  await expect.poll(() => other.role('saves').getByText(kept.slice(0, 20)).count()).toBe(1);
  expect(await other.role('elsewhere').count()).toBe(0);
});

it('a place that an earlier version kept under the id alone is found again', async () => {
  const visit = await come('a');
  await visit.beginStory();
  await visit.goTo(4);
  await keptNow(visit);
  const kept = await visit.line();
  expect(await asKeptBefore(visit)).toBeGreaterThan(4);
  const again = await visit.again(at('a'));
  await again.role('continue').click();
  await again.marked('game:line');
  expect(await again.line()).toBe(kept);
  await again.goBack();
  expect(await again.at()).toBe(3);
});
