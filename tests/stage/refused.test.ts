import { afterEach, describe, expect, test, vi } from 'vitest';
import { bestEncoding } from '../../src/stage/pictures/codec.ts';
import { type Decode, decode } from '../../src/stage/pictures/decode.ts';
import { PictureLoading } from '../../src/stage/pictures/loading.ts';
import { SceneGate } from '../../src/stage/pictures/scene-gate.ts';
import { duel, picture, pictures, sceneOf } from './game.ts';
import { HandDriven } from './hand-driven.ts';
import { browser, galleryOn, quiet, settled } from './server.ts';

// Pictures that come, and cannot be drawn.

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A bitmap of some width; one that is closed has none. */
const bitmap = (width: number): ImageBitmap => ({ width, height: width, close: vi.fn() });

describe('a picture that is refused where it is drawn', () => {
  test('is had otherwise: by the page, smaller, from its other encoding, and then done without', async () => {
    const asked = browser({ 'a.avif': 'good', 'a.webp': 'good' });
    const warned = quiet();
    const aside = vi.fn<Decode>(async () => bitmap(4));
    const gallery = galleryOn(new HandDriven(), aside);
    await gallery.load(picture('a'), 'field/sky');
    const refused = gallery.ready(picture('a'));
    const tried = [];
    for (let times = 0; times < 3; times++) {
      tried.push(await gallery.refuse(picture('a'), 'INVALID_VALUE'));
    }
    expect(tried).toEqual([true, true, true]);
    expect(refused?.image.close).toHaveBeenCalled();
    expect(aside).toHaveBeenCalledTimes(1);
    expect(asked).toEqual(['a.avif', 'a.avif', 'a.avif', 'a.webp']);
    expect(await gallery.refuse(picture('a'), 'INVALID_VALUE')).toBe(false);
    expect(gallery.ready(picture('a'))).toBeNull();
    expect(gallery.isPromising(picture('a'))).toBe(false);
    expect(warned).toHaveBeenCalledTimes(4);
    for (const [words] of warned.mock.calls) {
      expect(words).toContain('field/sky');
      expect(words).toContain('INVALID_VALUE');
    }
    expect(await gallery.load(picture('a'), 'field/sky')).toBeNull();
  });

  test('is not ready while it comes another way, and no place is whole without it', async () => {
    const all = ['sky', 'land', 'fore', 'ground'];
    browser(Object.fromEntries(all.map((name) => [`${name}.avif`, 'good'])));
    quiet();
    const time = new HandDriven();
    const gallery = galleryOn(time, async () => bitmap(4));
    const arrived = vi.fn();
    const loading = new PictureLoading(gallery, pictures, time, arrived);
    const inField = sceneOf('background: field');
    await loading.ready(inField);
    loading.refused(picture('sky'), 'it is refused');
    expect(loading.placeOf(inField)).toBe('coming');
    await settled();
    expect(loading.placeOf(inField)).toBe('whole');
    expect(arrived).toHaveBeenCalledTimes(1);
  });

  test('is tried anew by another stage', async () => {
    browser({ 'a.avif': 'good', 'a.webp': 'good' });
    quiet();
    const gallery = galleryOn(new HandDriven());
    await gallery.load(picture('a'), 'a');
    while (await gallery.refuse(picture('a'), 'it is refused'));
    expect(gallery.isRefused(picture('a'))).toBe(true);
    gallery.decodeBy(decode);
    expect(gallery.isRefused(picture('a'))).toBe(false);
    expect(await gallery.load(picture('a'), 'a')).not.toBeNull();
  });
});

describe('a decoder', () => {
  test.each([
    ['hands over a closed picture', async () => bitmap(0)],
    ['breaks', () => Promise.reject(new Error('the worker broke'))],
  ])('that %s is helped out by the page', async (_, aside) => {
    const asked = browser({ 'a.avif': 'good' });
    const warned = quiet();
    const decoded = await galleryOn(new HandDriven(), aside).load(picture('a'), 'a');
    expect(decoded?.image.width).toBe(4);
    expect(asked).toEqual(['a.avif']);
    expect(warned).not.toHaveBeenCalled();
  });

  test('that makes way for another takes along what it had decoded, the page does not', async () => {
    browser({ 'a.avif': 'good', 'b.avif': 'good' });
    const gallery = galleryOn(new HandDriven(), async () => bitmap(4));
    await gallery.load(picture('a'), 'a');
    gallery.decodeBy(decode);
    expect(gallery.ready(picture('a'))).toBeNull();
    await gallery.load(picture('b'), 'b');
    gallery.decodeBy(async () => bitmap(4));
    expect(gallery.ready(picture('b'))).not.toBeNull();
  });
});

describe('an encoding', () => {
  const white = { avif: [255, 255, 255, 255], webp: [255, 255, 255, 255] };
  test.each([
    ['comes out right is taken', { avif: [202, 95, 58, 255], webp: [200, 100, 50, 255] }, 'avif'],
    ['comes out black is not', { avif: [0, 0, 0, 255], webp: [200, 100, 50, 255] }, 'webp'],
    ['is refused is not', { avif: null, webp: [200, 100, 50, 255] }, 'webp'],
    ['cannot be looked at is believed', white, 'avif'],
  ])('that %s', async (_, pixels, best) => {
    vi.stubGlobal('createImageBitmap', async ({ type }: Blob) => ({
      ...bitmap(1),
      width: type === 'image/avif' ? 1 : 2,
    }));
    expect(await bestEncoding(({ width }) => (width === 1 ? pixels.avif : pixels.webp))).toBe(best);
  });

  test('that is not known is not taken', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('it cannot be decoded')));
    expect(await bestEncoding(() => [200, 100, 50, 255])).toBe('webp');
  });
});

describe('what stands on a stage', () => {
  test('stays until the next place is whole', () => {
    const places = new Map([[duel, 'whole']]);
    const loading = { placeOf: (scene: typeof duel) => places.get(scene) ?? 'coming' };
    const changed = vi.fn();
    const standing = new SceneGate(loading as unknown as PictureLoading, () => {}, changed);
    standing.look(sceneOf());
    expect(standing.blank).toBe(true);
    expect(standing.admits(duel)).toBe(true);
    standing.look(duel);
    expect(standing.blank).toBe(false);
    const ashes = sceneOf('background: ashes');
    expect(standing.admits(ashes)).toBe(false);
    expect(standing.due()).toBeNull();
    places.set(ashes, 'whole');
    expect(standing.due()).toBe(ashes);
    expect(standing.due()).toBeNull();
    places.set(ashes, 'missing');
    standing.look(ashes);
    expect(standing.blank).toBe(true);
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
