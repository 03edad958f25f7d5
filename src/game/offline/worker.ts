import { files, story, version } from 'virtual:game/offline';
import { type Played, wantedFiles } from '../../catalogue/kept-files.ts';
import { OfflineCache } from './cache.ts';

// The service worker of an exported folder. It is registered once the first line is there, with the encodings
// that this browser plays in its address, and answers from what it has kept: the network comes second.

// What the page's own types do not know: the world in which a service worker runs, as far as this one uses it.

/** An event that the worker may go on working for. */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A page, or the worker itself, asks for something. */
interface AskEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** A message from a page of the game. */
interface WordEvent extends LastingEvent {
  readonly data: unknown;
}

interface WorkerScope {
  readonly caches: CacheStorage;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      type: 'window';
      includeUncontrolled: boolean;
    }): Promise<readonly unknown[]>;
  };
  readonly location: { readonly search: string };
  readonly registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskEvent) => void): void;
  addEventListener(type: 'message', listener: (event: WordEvent) => void): void;
}

declare const self: WorkerScope;

const { location, registration } = self;
const folder = registration.scope;
const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]));
const cache = new OfflineCache({ caches: self.caches, folder, story, version, sizes });
const known: ReadonlySet<string> = new Set(files.map((file) => file.path));

function playedHere(): Played {
  const asked = new URLSearchParams(location.search);
  return {
    pictures: asked.get('pictures') === 'avif' ? 'avif' : 'webp',
    sound: asked.get('sound') === 'opus' ? 'opus' : 'm4a',
  };
}

/** The path of a file of the game, whatever is asked for behind it; null for what is none of ours. */
function pathOf(url: string): string | null {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  if (!address.startsWith(folder)) return null;
  const path = address.slice(folder.length);
  const page = path === 'index.html' ? '' : path;
  return known.has(page) ? page : null;
}

async function answer(path: string, request: Request): Promise<Response> {
  const kept = await cache.find(path);
  if (kept !== undefined) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const any = await cache.findAny(path);
    if (any === undefined) throw error;
    return any;
  }
}

/** What was lost meanwhile, or is broken, is fetched anew; without a network the next visit tries again. */
const mend = () => cache.fill(wantedFiles(files, playedHere())).catch(() => {});

/** What other versions have is let go of once no other page can still run one of them. */
async function tidyIfAlone(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length < 2) await cache.tidy();
}

/**
 * A story has begun in a page. One that was on its way here while this worker became active is nobody's yet: claiming
 * at that moment passes it over.
 */
async function begun(): Promise<void> {
  await self.clients.claim();
  await tidyIfAlone();
  await mend();
}

self.addEventListener('install', (event) => {
  event.waitUntil(cache.fill(wantedFiles(files, playedHere())));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(tidyIfAlone().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const path = event.request.method === 'GET' ? pathOf(event.request.url) : null;
  if (path !== null) event.respondWith(answer(path, event.request));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(self.skipWaiting());
  if (event.data === 'begun') event.waitUntil(begun());
});
