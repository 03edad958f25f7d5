import { afterEach, describe, expect, test, vi } from 'vitest';
import { findDecoder } from '../../src/stage/pictures/decode-aside.ts';
import { startWorker } from '../../src/stage/pictures/start-worker.ts';

// Pictures are decoded beside the page, by a worker that really runs.

afterEach(() => vi.unstubAllGlobals());

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
    const decode = await findDecoder(startWorker);
    const picture = await stored(40, 20);
    const byPage = watchPage();
    const [half, whole] = await Promise.all([decode(picture, 0.5), decode(picture, 1)]);
    expect([half.width, half.height]).toEqual([20, 10]);
    expect([whole.width, whole.height]).toEqual([40, 20]);
    expect(byPage()).toBe(0);
  });

  test('that is none is refused by name of what is wrong, and the next one comes', async () => {
    const decode = await findDecoder(startWorker);
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
    const decode = await findDecoder(start);
    const picture = await stored(40, 20);
    const byPage = watchPage();
    expect((await decode(picture, 0.5)).width).toBe(20);
    expect(byPage()).toBeGreaterThan(1);
  });
});
