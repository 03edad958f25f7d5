import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { countErrands } from '../../src/tools/play/errands.ts';

/** What answers when it is told to. */
const open: { answer: (what: unknown) => void; fail: () => void }[] = [];
const asked = () =>
  new Promise((resolve, reject) => {
    open.push({ answer: resolve, fail: () => reject(new Error('no')) });
  });

class Answering extends EventTarget {
  send() {}
  postMessage() {}
  decode = asked;
}

let page: { errands?: { out: number } } = {};
const kept = { ...Object.getOwnPropertyDescriptors(Response.prototype) };
const { read } = ReadableStreamDefaultReader.prototype;

beforeEach(() => {
  open.length = 0;
  page = { fetch: asked, createImageBitmap: asked } as typeof page;
  vi.stubGlobal('window', page);
  vi.stubGlobal('HTMLImageElement', class {});
  vi.stubGlobal('BaseAudioContext', class {});
  vi.stubGlobal('XMLHttpRequest', class extends Answering {});
  vi.stubGlobal('Worker', class extends Answering {});
  countErrands();
});
afterEach(() => {
  Object.defineProperties(Response.prototype, kept);
  ReadableStreamDefaultReader.prototype.read = read;
});

const out = () => page.errands?.out;
const turn = () => new Promise((resolve) => setTimeout(resolve));

it('counts what was asked for until it is there, or will not be', async () => {
  const { fetch } = page as { fetch: (url: string) => Promise<unknown> };
  const one = fetch('a');
  const other = fetch('b').catch(() => 'none');
  expect(out()).toBe(2);
  open[0]?.answer('it');
  expect(await one).toBe('it');
  await turn();
  expect(out()).toBe(1);
  open[1]?.fail();
  expect(await other).toBe('none');
  await turn();
  expect(out()).toBe(0);
});

it('counts what is read of an answer', async () => {
  const text = new Response('words').text();
  // Node reads an answer's body by what is counted, too.
  expect(out()).toBeGreaterThan(0);
  expect(await text).toBe('words');
  await turn();
  expect(out()).toBe(0);
});

it('counts a request of the old kind until it has ended', () => {
  const request = new XMLHttpRequest();
  request.send();
  expect(out()).toBe(1);
  request.dispatchEvent(new Event('loadend'));
  expect(out()).toBe(0);
});

it('counts what a worker was given to do, and not what it says unasked', () => {
  const worker = new Worker('');
  worker.postMessage('one');
  worker.postMessage('other');
  expect(out()).toBe(2);
  for (const left of [1, 0, 0]) {
    worker.dispatchEvent(new Event('message'));
    expect(out()).toBe(left);
  }
});
