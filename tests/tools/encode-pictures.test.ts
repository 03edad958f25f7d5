import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readAssets } from '../../src/tools/assets/assets.ts';
import { findSharp, prepared } from '../../src/tools/assets/encode-pictures.ts';
import { readPictureHead } from '../../src/tools/assets/picture-head.ts';
import { asItIs, plainImage } from '../../src/tools/assets/plain-things.ts';
import { pngOf, speckledPng } from './made-media.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"></svg>';
const animation = Buffer.concat([Buffer.from('GIF89a\x28\0\x1e\0'), Buffer.from('NETSCAPE2.0')]);

/** Prepares files of these contents. @returns what ships of each, and what was said. */
async function shippedOf(files: Readonly<Record<string, Buffer | string>>, isSharpThere = true) {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const size = { w: 40, h: 30 };
  const images = Object.fromEntries(
    paths.map((path) => [basename(path), plainImage(asItIs(path), size)]),
  );
  const none = readAssets(join(folder, 'nowhere'));
  const assets = { ...none, pictures: { ...none.pictures, images }, plain: paths };
  const said: string[] = [];
  const sharp = isSharpThere ? findSharp({}) : null;
  const how = { cache: join(folder, 'cache'), sharp, print: (line: string) => said.push(line) };
  const once = async () => (await prepared(assets, how)).pictures.images;
  return { shipped: await once(), again: once, said, folder };
}

describe('where sharp is installed', () => {
  it('AVIF and WebP are made of a picture, and a second build makes nothing anew', async () => {
    const { shipped, again, said } = await shippedOf({ 'barn.png': speckledPng(300, 200) });
    const { avif = '', webp = '' } = shipped['barn.png']?.picture ?? {};
    expect([basename(avif), basename(webp)]).toEqual(['barn.avif', 'barn.webp']);
    expect(readPictureHead(readFileSync(avif))).toMatchObject({ format: 'avif', w: 300, h: 200 });
    expect(readPictureHead(readFileSync(webp))).toMatchObject({ format: 'webp', w: 300, h: 200 });
    const made = statSync(avif).mtimeMs;
    expect((await again())['barn.png']?.picture).toEqual({ avif, webp });
    expect(statSync(avif).mtimeMs).toBe(made);
    expect(said[0]).toMatch(/^pictures {4}1 plain, 0\.\d MB as they lie: .* AVIF, .* for others$/);
  });

  it('a huge picture is made as small as screens show it', async () => {
    const { shipped } = await shippedOf({ 'wide.png': pngOf(8000, 40) });
    const { avif = '', webp = '' } = shipped['wide.png']?.picture ?? {};
    expect(readPictureHead(readFileSync(avif))?.w).toBe(2560);
    expect(readPictureHead(readFileSync(webp))?.w).toBe(2560);
  });

  it('what moves, a drawing, and what would only grow ship as they are', async () => {
    const files = { 'a.gif': animation, 'b.svg': drawing, 'c.png': pngOf(4, 4), 'd.png': 'broken' };
    const { shipped, folder } = await shippedOf(files);
    for (const name of Object.keys(files)) {
      expect(shipped[name]?.picture).toEqual(asItIs(join(folder, name)));
    }
  });
});

describe('where sharp is not installed', () => {
  it('pictures ship as they lie, and it is said once', async () => {
    const files = { 'a.png': speckledPng(30, 20), 'b.png': pngOf(8000, 4) };
    const { shipped, said, folder } = await shippedOf(files, false);
    expect(shipped['a.png']?.picture).toEqual(asItIs(join(folder, 'a.png')));
    expect(shipped['b.png']?.picture).toEqual(asItIs(join(folder, 'b.png')));
    expect(said).toEqual([expect.stringContaining('"npm install sharp" makes AVIF and WebP')]);
  });

  it('and it may be asked for', () => {
    expect(findSharp({ PICTURES: 'plain' })).toBeNull();
    expect(findSharp({})).not.toBeNull();
  });
});

it('a path that would not come through the bundler gets another, with or without sharp', async () => {
  const { shipped } = await shippedOf({ 'ü 100% #1.PNG': pngOf(4, 4) }, false);
  const { avif = '' } = shipped['ü 100% #1.PNG']?.picture ?? {};
  expect(basename(avif)).toBe('u_100_1.png');
  expect(readFileSync(avif)).toEqual(pngOf(4, 4));
});
