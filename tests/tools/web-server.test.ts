import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readRange, serveFolder } from '../../src/tools/play/web-server.ts';
import { writeGame, writeIn } from './project.ts';

async function served(base = '/') {
  const { root } = writeGame({
    'dist/index.html': 'page',
    'dist/assets/a-12345678.opus': '0123456789',
  });
  const server = await serveFolder(join(root, 'dist'), 0, base);
  onTestFinished(() => server.close());
  return server.url;
}

/** Asks for a path as it stands: fetch would tidy it first. */
function statusOf(url: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the server of a built game', () => {
  it('gives the page for a folder, never to be kept', async () => {
    const response = await fetch(await served());
    expect(await response.text()).toBe('page');
    expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('names the type of each file, and lets what is hashed be kept for ever', async () => {
    const response = await fetch(`${await served()}assets/a-12345678.opus`);
    expect(response.headers.get('content-type')).toBe('audio/ogg');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it('sends what lies there packed, too, as that, to who takes it', async () => {
    const { root } = writeGame({ 'dist/a.js': 'plain', 'dist/b.js': 'alone' });
    writeFileSync(join(root, 'dist/a.js.gz'), gzipSync('packed'));
    const server = await serveFolder(join(root, 'dist'), 0);
    onTestFinished(() => server.close());
    const taken = await fetch(`${server.url}a.js`);
    expect(taken.headers.get('content-encoding')).toBe('gzip');
    expect(taken.headers.get('content-type')).toContain('javascript');
    expect(await taken.text()).toBe('packed');
    const plain = await fetch(`${server.url}a.js`, { headers: { 'Accept-Encoding': 'identity' } });
    expect(await plain.text()).toBe('plain');
    expect(await (await fetch(`${server.url}b.js`)).text()).toBe('alone');
  });

  it('gives a part of a file', async () => {
    const url = `${await served()}assets/a-12345678.opus`;
    const part = await fetch(url, { headers: { Range: 'bytes=2-4' } });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe('234');
    expect(part.headers.get('content-range')).toBe('bytes 2-4/10');
    const beyond = await fetch(url, { headers: { Range: 'bytes=10-' } });
    expect(beyond.status).toBe(416);
    const end = await fetch(url, { headers: { Range: 'bytes=-3' } });
    expect(await end.text()).toBe('789');
  });

  it('survives being asked for a part that ends before it begins', async () => {
    const url = `${await served()}assets/a-12345678.opus`;
    expect((await fetch(url, { headers: { Range: 'bytes=4-2' } })).status).toBe(416);
    expect(await (await fetch(url)).text()).toBe('0123456789');
  });

  it('gives a file as it is now, though it was given otherwise before', async () => {
    const { root } = writeGame({ 'dist/index.html': 'page' });
    const server = await serveFolder(join(root, 'dist'), 0);
    onTestFinished(() => server.close());
    expect(await (await fetch(server.url)).text()).toBe('page');
    writeIn(root, 'dist/index.html', 'a longer page');
    writeIn(root, 'dist/new.txt', 'new');
    expect(await (await fetch(server.url)).text()).toBe('a longer page');
    const text = await fetch(`${server.url}new.txt`);
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  it('takes nothing', async () => {
    expect((await fetch(await served(), { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('gives nothing from outside the folder, and survives being asked', async () => {
    const url = await served();
    for (const path of [
      '/../src/main.ts',
      '/%2e%2e/src/main.ts',
      '/..%2fstory/main.ink',
      '/%00',
      '/%',
    ]) {
      expect(await statusOf(url, path), path).toBe(404);
    }
    expect((await fetch(url)).status).toBe(200);
  });

  it('can hold the folder below a path', async () => {
    const url = await served('/games/yard/');
    expect(await (await fetch(url)).text()).toBe('page');
    expect(await statusOf(url, '/index.html')).toBe(404);
  });

  it('takes the next free port when the one wanted is taken', async () => {
    const { root } = writeGame();
    const first = await serveFolder(root, 45_173);
    onTestFinished(() => first.close());
    const second = await serveFolder(root, Number(new URL(first.url).port));
    onTestFinished(() => second.close());
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
    expect((await fetch(second.url)).status).toBe(200);
  });
});

describe('a range', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=5-', { start: 5, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=5-100', { start: 5, end: 9 }],
    ['bytes=10-', null],
    ['bytes=4-2', null],
    ['bytes=-', null],
    ['lines=1-2', null],
  ])('of ten bytes, "%s" is %j', (header, range) => {
    expect(readRange(header, 10)).toEqual(range);
  });
});
