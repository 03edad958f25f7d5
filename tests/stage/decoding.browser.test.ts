import { afterEach, describe, expect, test, vi } from 'vitest';
import { decoderFor, workerDecoder } from '../../src/stage/pictures/decoder.ts';
import type { Surface } from '../../src/stage/pictures/sample.ts';
import { startWorker } from '../../src/stage/pictures/start-worker.ts';
import { readOnSheet } from '../../src/stage/plain/sheet.ts';
import { HandDriven } from './hand-driven.ts';

// Pictures are decoded beside the page, by a worker that really runs.

afterEach(() => vi.unstubAllGlobals());

const decoderOn = (
  start: () => Worker | null,
  surface: Surface = readOnSheet,
  time = new HandDriven(),
) => decoderFor(surface, 'avif', time.after.bind(time), workerDecoder(start));

/** Half clear, pale red: what premultiplying would darken. */
async function stored(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas can be had here');
  const pixels = context.createImageData(width, height);
  for (let at = 0; at < pixels.data.length; at += 4) pixels.data.set([200, 100, 100, 128], at);
  context.putImageData(pixels, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Counts the pictures that the page itself decodes. */
function watchPage() {
  const own = globalThis.createImageBitmap.bind(globalThis);
  let decoded = 0;
  vi.stubGlobal('createImageBitmap', (...words: Parameters<typeof own>) => {
    decoded += 1;
    return own(...words);
  });
  return () => decoded;
}

describe('a picture', () => {
  test('is decoded, and made smaller, without the page doing it', async () => {
    const decode = await decoderOn(startWorker);
    const picture = await stored(40, 20);
    const byPage = watchPage();
    const [half, whole] = await Promise.all([decode(picture, 0.5), decode(picture, 1)]);
    expect([half.width, half.height]).toEqual([20, 10]);
    expect([whole.width, whole.height]).toEqual([40, 20]);
    expect(byPage()).toBe(0);
  });

  test('that is none is refused by name of what is wrong, and the next one comes', async () => {
    const decode = await decoderOn(startWorker);
    await expect(decode(new Blob(['no picture']), 1)).rejects.toThrow(/decoded/);
    expect((await decode(await stored(4, 4), 1)).width).toBe(4);
  });

  const broken = () => new Worker('/there-is-no-such-worker.js', { type: 'module' });
  const refused = () => {
    throw new DOMException('not from here', 'SecurityError');
  };

  test.each([
    ['is refused', refused],
    ['is not to be had', broken],
    ['cannot be', () => null],
  ])('is decoded by the page where a worker %s', async (_, start) => {
    const decode = await decoderOn(start);
    const picture = await stored(40, 20);
    const byPage = watchPage();
    expect((await decode(picture, 0.5)).width).toBe(20);
    expect(byPage()).toBeGreaterThan(1);
  });

  test.each<[string, Surface]>([
    ['is refused', () => null],
    [
      'breaks what is drawn on',
      () => {
        throw new Error('it cannot be drawn');
      },
    ],
    ['comes out black', () => [0, 0, 0, 255]],
  ])('is decoded by the page where what comes from a worker %s', async (_, surface) => {
    const decode = await decoderOn(startWorker, surface);
    const picture = await stored(4, 4);
    const byPage = watchPage();
    await decode(picture, 1);
    expect(byPage()).toBe(1);
  });

  /** A worker with some other script. */
  const working = (script: string) => () =>
    new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));

  test.each([
    ['says nothing', ''],
    ['never answers', 'postMessage("ready")'],
  ])('does not wait for a worker that %s', async (_, script) => {
    const time = new HandDriven();
    const finding = decoderOn(working(script), readOnSheet, time);
    time.step(3000);
    const byPage = watchPage();
    await (await finding)(await stored(4, 4), 1);
    expect(byPage()).toBe(1);
  });

  test('that a worker breaks over is given back, and the next is decoded by the page', async () => {
    const script = `
      postMessage('ready');
      let asked = 0;
      onmessage = ({ data: { id, stored } }) => {
        if (asked++ > 0) throw new Error('it broke');
        createImageBitmap(stored).then((image) => postMessage({ id, image }, [image]));
      };`;
    const decode = await decoderOn(working(script));
    const picture = await stored(4, 4);
    const byPage = watchPage();
    await expect(decode(picture, 1)).rejects.toThrow('the worker broke');
    expect((await decode(picture, 1)).width).toBe(4);
    expect(byPage()).toBe(1);
  });
});
