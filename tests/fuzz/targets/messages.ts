import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';
import { root } from '../../../src/tools/compile/folders.ts';
import { serviceWorker } from '../../../src/tools/export/service-worker.ts';
import * as hostile from '../hostile.ts';
import type { Random } from '../random.ts';
import type { Target } from '../target.ts';

/** What is sent to a service worker: a message, or a request of a page. */
type Sent =
  | { readonly kind: 'message'; readonly data: unknown }
  | { readonly kind: 'fetch'; readonly url: string; readonly method: string };

const folder = 'https://host.invalid/game/';
const files = [
  { path: '', for: 'everyone', bytes: 1 },
  { path: 'assets/main-abcd1234.js', for: 'everyone', bytes: 1 },
] as const;

const code = serviceWorker(root, { story: 'tale', version: '1', files });

function urlFrom(random: Random): string {
  const path = random.chance(0.5)
    ? hostile.spoilt(`${folder}assets/main-abcd1234.js`, random)
    : `${random.pick([folder, 'https://host.invalid/', 'https://elsewhere.invalid/game/'])}${hostile.piece(random)}`;
  return URL.canParse(path) ? new URL(path).href : folder;
}

/** What a page, or another game on the same site, sends to the worker that keeps a game for the days without a network. */
export const messages: Target<Sent> = {
  name: 'messages',
  runs: 4000,
  make: (random) =>
    random.chance(0.5)
      ? {
          kind: 'message',
          data: random.chance(0.5)
            ? hostile.spoilt(random.pick(['take over', 'begun']), random)
            : hostile.keptValue(random),
        }
      : { kind: 'fetch', url: urlFrom(random), method: random.pick(['GET', 'POST', 'PUT']) },
  async open() {
    const listeners = new Map<string, (event: object) => void>();
    const done: string[] = [];
    const cache = {
      match: async () => undefined,
      put: async () => void done.push('put'),
    };
    const caches = {
      open: async () => cache,
      keys: async () => [
        'tale at https://host.invalid/game/ 0',
        'other at https://host.invalid/ 1',
      ],
      delete: async (name: string) => void done.push(`delete ${name}`),
    };
    const self = {
      caches,
      clients: { claim: async () => {}, matchAll: async () => [] },
      location: { search: '?pictures=avif' },
      registration: { scope: folder },
      skipWaiting: async () => void done.push('skip'),
      addEventListener: (type: string, listen: (event: object) => void) =>
        listeners.set(type, listen),
    };
    const fetched: string[] = [];
    const fetch = async (asked: string | { url: string }) => {
      fetched.push(typeof asked === 'string' ? asked : asked.url);
      return {};
    };
    runInContext(await code, createContext({ self, fetch, URL, URLSearchParams }));
    return {
      async give(sent) {
        done.length = 0;
        fetched.length = 0;
        const work: Promise<unknown>[] = [];
        if (sent.kind === 'message') {
          listeners.get('message')?.({
            data: sent.data,
            waitUntil: (one: Promise<unknown>) => work.push(one),
          });
        } else {
          listeners.get('fetch')?.({
            request: sent,
            respondWith: (one: Promise<unknown>) => work.push(one),
          });
        }
        await Promise.all(work);
        const { data } = { data: null, ...sent };
        // Two words are heeded, and of what is kept only earlier versions of this very game are let go.
        const may = data === 'begun' ? ['delete tale at https://host.invalid/game/ 0'] : [];
        assert.deepEqual(done, data === 'take over' ? ['skip'] : may);
        for (const url of fetched) assert.ok(url.startsWith(folder) || url === folder.slice(0, -1));
        if (sent.kind === 'fetch' && sent.method !== 'GET') assert.equal(work.length, 0);
      },
    };
  },
};
