import { expect, it, vi } from 'vitest';
import { OfflineCache } from '../../src/game/offline/cache.ts';

const folder = 'https://host.invalid/game/';
const code = 'assets/first-abcd1234.js';
const script = 'import "story";';

/** Caches of one site, each with what it holds by its address. */
function cachesOf(held: Record<string, Record<string, Response>>) {
  const known = new Map(
    Object.entries(held).map(([name, files]) => [name, new Map(Object.entries(files))]),
  );
  const open = async (name: string) => {
    const files = known.get(name) ?? new Map<string, Response>();
    known.set(name, files);
    return {
      match: async (address: string) => files.get(address)?.clone(),
      put: async (address: string, answer: Response) => void files.set(address, answer),
    };
  };
  return { open, keys: async () => [...known.keys()] } as unknown as CacheStorage;
}

const kept = (body: string) => ({
  [`tale at ${folder} 2`]: { [folder + code]: new Response(body) },
});

const cacheOf = (caches: CacheStorage) =>
  new OfflineCache({
    caches,
    folder,
    story: 'tale',
    version: '2',
    sizes: new Map([
      ['', 4],
      [code, script.length],
    ]),
  });

const textOf = async (answer: Response | undefined) => answer?.text();

it('what is kept whole is found', async () => {
  expect(await textOf(await cacheOf(cachesOf(kept(script))).find(code))).toBe(script);
});

it.each(['import', '<title>Log in</title>'])(
  'what is cut short or something else is not, but there is that where nothing else is: %s',
  async (broken) => {
    const cache = cacheOf(cachesOf(kept(broken)));
    expect(await cache.find(code)).toBeUndefined();
    expect(await textOf(await cache.findAny(code))).toBe(broken);
  },
);

it('a page that a host has added to is as good as ours', async () => {
  const page = '<title>Tale</title><script src="count.js"></script>';
  const cache = cacheOf(cachesOf({ [`tale at ${folder} 2`]: { [folder]: new Response(page) } }));
  expect(await textOf(await cache.find(''))).toBe(page);
});

it('what is broken is taken from another version that has it whole', async () => {
  const other = { [`tale at ${folder} 1`]: { [folder + code]: new Response(script) } };
  const cache = cacheOf(cachesOf({ ...kept('import'), ...other }));
  expect(await textOf(await cache.find(code))).toBe(script);
});

it('filled again, what is broken is fetched anew', async () => {
  vi.stubGlobal('fetch', async () => new Response(script));
  const cache = cacheOf(cachesOf(kept('import')));
  await cache.fill([code]);
  expect(await textOf(await cache.find(code))).toBe(script);
});

it('a page that comes in the place of a file is never kept', async () => {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  vi.stubGlobal('fetch', async () => new Response('<title>Log in</title>', { headers }));
  const cache = cacheOf(cachesOf({}));
  await expect(cache.fill([code])).rejects.toThrow('a page came in its place');
  expect(await cache.findAny(code)).toBeUndefined();
});
