import { afterEach, describe, expect, test, vi } from 'vitest';
import { PictureLoading, Recent } from '../../src/stage/pictures/loading.ts';
import { requestTimeout } from '../../src/stage/pictures/request.ts';
import { wantedOf } from '../../src/stage/pictures/wanted.ts';
import { duel, field, guard, picture, pictures, sceneOf } from './game.ts';
import { HandDriven } from './hand-driven.ts';
import { browser, galleryOn, quiet, runOut, settled } from './server.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the gallery', () => {
  test('loads a picture once', async () => {
    const asked = browser({ 'a.avif': 'good' });
    const gallery = galleryOn(new HandDriven());
    const [one, other] = await Promise.all([
      gallery.load(picture('a'), 'a'),
      gallery.load(picture('a'), 'a'),
    ]);
    expect(one).toBe(other);
    expect(asked).toEqual(['a.avif']);
    expect(gallery.ready(picture('a'))).toBe(one);
  });

  test('takes the other encoding when one is broken', async () => {
    const asked = browser({ 'a.avif': 'broken', 'a.webp': 'good' });
    const warned = quiet();
    expect(await galleryOn(new HandDriven()).load(picture('a'), 'a')).not.toBeNull();
    expect(asked).toEqual(['a.avif', 'a.webp']);
    expect(warned).not.toHaveBeenCalled();
  });

  test('does without a missing one, says which, and tries again when it is wanted again', async () => {
    browser({});
    const warned = quiet();
    const gallery = galleryOn(new HandDriven());
    expect(await gallery.load(picture('a'), 'field/sky')).toBeNull();
    expect(warned.mock.calls[0]?.[0]).toContain('field/sky');
    browser({ 'a.avif': 'good' });
    expect(await gallery.load(picture('a'), 'field/sky')).not.toBeNull();
  });

  test('gives a picture up after three tries, and tries again when the network may be back', async () => {
    const asked = browser({});
    quiet();
    const time = new HandDriven();
    const gallery = galleryOn(time);
    for (let attempt = 0; attempt < 6; attempt++) await gallery.load(picture('a'), 'a');
    expect(asked.filter((url) => url === 'a.avif')).toHaveLength(3);
    browser({ 'a.avif': 'good' });
    expect(await gallery.load(picture('a'), 'a')).toBeNull();
    time.step(45_000);
    expect(await gallery.load(picture('a'), 'a')).not.toBeNull();
  });

  test('does not wait for ever', async () => {
    const time = new HandDriven();
    browser({ 'a.avif': 'never', 'a.webp': 'never' });
    const warned = quiet();
    const loading = galleryOn(time).load(picture('a'), 'slow one');
    await settled();
    time.step(requestTimeout - 1);
    await settled();
    expect(warned).not.toHaveBeenCalled();
    await runOut(time);
    await runOut(time);
    expect(await loading).toBeNull();
    expect(warned.mock.calls[0]?.[0]).toContain('slow one');
  });

  test('lets go of what is not wanted, and closes it', async () => {
    browser({ 'a.avif': 'good', 'b.avif': 'good' });
    const gallery = galleryOn(new HandDriven());
    const [a, b] = await Promise.all([
      gallery.load(picture('a'), 'a'),
      gallery.load(picture('b'), 'b'),
    ]);
    const keep = picture('a');
    const gone: string[] = [];
    gallery.keepOnly(new Set([keep]), (url) => gone.push(url));
    await settled();
    expect(gone).toEqual(['b.avif']);
    expect(b?.image.close).toHaveBeenCalled();
    expect(a?.image.close).not.toHaveBeenCalled();
    expect(gallery.ready(picture('b'))).toBeNull();
  });
});

describe('what a scene wants', () => {
  test('is its backdrop and its people, each with the light on them', () => {
    const names = wantedOf(pictures, duel).map((wanted) => wanted.name);
    expect(names).toEqual(
      expect.arrayContaining(['field/sky', 'field/ground', 'ann guard', 'bob guard (light)']),
    );
  });

  test('is not what the catalogue does not have', () => {
    expect(wantedOf(pictures, sceneOf('background: nowhere', 'show: zed flying'))).toEqual([]);
  });
});

describe('what is held', () => {
  test('is this place and the one before, and what may come', () => {
    const recent = new Recent();
    recent.shown(duel);
    recent.shown(sceneOf('background: ashes'));
    expect(recent.wanted(pictures).has(guard.base)).toBe(true);
    recent.shown(sceneOf('background: elsewhere'));
    expect(recent.wanted(pictures).has(guard.base)).toBe(false);
    expect([...recent.wanted(pictures)].some((one) => one === field.layers[0]?.picture)).toBe(true);
    recent.expect([duel]);
    expect(recent.wanted(pictures).has(guard.base)).toBe(true);
  });
});

describe('a line waits for its pictures', () => {
  test('but not long, and they come later', async () => {
    const time = new HandDriven();
    browser(
      Object.fromEntries(wantedOf(pictures, duel).map(({ encoded }) => [encoded.avif, 'never'])),
    );
    quiet();
    const arrived = vi.fn();
    const loading = new PictureLoading(galleryOn(time), pictures, time, arrived);
    const ready = vi.fn();
    void loading.ready(duel).then(ready);
    time.step(600);
    await settled();
    expect(ready).not.toHaveBeenCalled();
    time.step(200);
    await settled();
    expect(ready).toHaveBeenCalled();
    expect(arrived).not.toHaveBeenCalled();
    await runOut(time);
    expect(arrived).toHaveBeenCalled();
  });

  test('and not for one that failed before', async () => {
    const time = new HandDriven();
    browser({});
    quiet();
    const loading = new PictureLoading(galleryOn(time), pictures, time, () => {});
    await loading.ready(duel);
    const answers = wantedOf(pictures, duel).map(({ encoded }) => [encoded.avif, 'never']);
    browser(Object.fromEntries(answers));
    const ready = vi.fn();
    void loading.ready(duel).then(ready);
    await settled();
    expect(ready).toHaveBeenCalled();
  });

  test('and not at all when it is hurried', async () => {
    const time = new HandDriven();
    browser(
      Object.fromEntries(wantedOf(pictures, duel).map(({ encoded }) => [encoded.avif, 'never'])),
    );
    const loading = new PictureLoading(galleryOn(time), pictures, time, () => {});
    const ready = vi.fn();
    void loading.ready(duel).then(ready);
    await settled();
    expect(ready).not.toHaveBeenCalled();
    loading.hasten();
    await settled();
    expect(ready).toHaveBeenCalled();
  });
});

describe('a place is shown whole or not at all', () => {
  const inField = sceneOf('background: field');
  const urls = wantedOf(pictures, inField).map(({ encoded }) => encoded.avif);
  const answers = (last: 'good' | 'never') =>
    Object.fromEntries(urls.map((url, index) => [url, index < urls.length - 1 ? 'good' : last]));

  test('not while one of its pictures may still come, but without it when it never does', async () => {
    const time = new HandDriven();
    browser(answers('never'));
    quiet();
    const loading = new PictureLoading(galleryOn(time), pictures, time, () => {});
    void loading.ready(inField);
    await settled();
    expect(loading.placeOf(inField)).toBe('coming');
    await runOut(time);
    await runOut(time);
    expect(loading.placeOf(inField)).toBe('whole');
  });

  test('whole when all of them are there', async () => {
    browser(answers('good'));
    const time = new HandDriven();
    const loading = new PictureLoading(galleryOn(time), pictures, time, () => {});
    await loading.ready(inField);
    expect(loading.placeOf(inField)).toBe('whole');
  });
});
