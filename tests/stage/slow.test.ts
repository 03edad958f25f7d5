import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Encoded } from '../../src/catalogue/pictures.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import { PictureLoading } from '../../src/stage/pictures/loading.ts';
import { requestTimeout } from '../../src/stage/pictures/request.ts';
import { wantedOf, wantedOfPlace } from '../../src/stage/pictures/wanted.ts';
import { duel, picture, pictures, sceneOf } from './game.ts';
import { HandDriven } from './hand-driven.ts';
import { browser, galleryOn, gate, quiet, runOut, settled } from './server.ts';

// Networks that are slow, or never answer.

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Pictures whose answers are given by hand. */
function held(names: readonly string[]) {
  const gates = new Map(names.map((name) => [name, gate()]));
  const asked = browser(
    Object.fromEntries([...gates].map(([name, { answer }]) => [`${name}.avif`, answer])),
  );
  return { asked, answer: (name: string) => gates.get(name)?.open() };
}

const names = Array.from({ length: 9 }, (_, number) => `p${number}`);
const urls = (...numbers: readonly number[]) => numbers.map((number) => `p${number}.avif`);

describe('requests', () => {
  test('are four at a time, and each that ends lets the next begin', async () => {
    const { asked, answer } = held(names);
    const gallery = galleryOn(new HandDriven());
    for (const name of names) void gallery.load(picture(name), name);
    await settled();
    expect(asked).toEqual(urls(0, 1, 2, 3));
    answer('p2');
    await settled();
    expect(asked).toEqual(urls(0, 1, 2, 3, 4));
  });

  test('for what may come are one at a time, and a little apart, so that what is wanted now finds a place', async () => {
    const time = new HandDriven();
    const { asked, answer } = held(names);
    const gallery = galleryOn(time);
    for (const name of names.slice(0, 5)) void gallery.load(picture(name), name, 'ahead');
    await settled();
    expect(asked).toEqual(urls(0));
    void gallery.load(picture('p8'), 'p8');
    await settled();
    expect(asked).toEqual(urls(0, 8));
    answer('p0');
    await settled();
    time.step(59);
    await settled();
    expect(asked).toEqual(urls(0, 8));
    time.step(1);
    await settled();
    expect(asked).toEqual(urls(0, 8, 1));
  });

  test('for what may come are not sent while a line comes', async () => {
    const time = new HandDriven();
    const { asked, answer } = held(names);
    const gallery = galleryOn(time);
    for (const name of names.slice(0, 3)) void gallery.load(picture(name), name, 'ahead');
    void new PictureLoading(gallery, pictures, time, () => {}).ready(emptyScene);
    answer('p0');
    await settled();
    time.step(299);
    void gallery.load(picture('p8'), 'p8');
    await settled();
    expect(asked).toEqual(urls(0, 8));
    time.step(1);
    await settled();
    expect(asked).toEqual(urls(0, 8, 1));
  });

  test('for what may come are sent at once when it is wanted now', async () => {
    const { asked } = held(names);
    const gallery = galleryOn(new HandDriven());
    for (const name of names.slice(0, 5)) void gallery.load(picture(name), name, 'ahead');
    void gallery.load(picture('p4'), 'p4');
    await settled();
    expect(asked).toEqual(urls(0, 4));
  });

  test('that are not sent yet are called off with what they were for, and nothing has failed', async () => {
    const { asked, answer } = held(names);
    const warned = quiet();
    const gallery = galleryOn(new HandDriven());
    const pictured = names.map(picture);
    const loading = pictured.map((one, number) => gallery.load(one, `p${number}`));
    gallery.keepOnly(new Set(pictured.slice(0, 4)), () => {});
    expect(await loading[6]).toBeNull();
    for (const name of names) answer(name);
    await settled();
    expect(asked).toEqual(urls(0, 1, 2, 3));
    expect(warned).not.toHaveBeenCalled();
    expect(gallery.isPromising(picture('p6'))).toBe(true);
    void gallery.load(picture('p6'), 'p6');
    await settled();
    expect(asked).toEqual(urls(0, 1, 2, 3, 6));
  });
});

describe('patience', () => {
  test('begins when a request is sent, not when it is queued', async () => {
    const time = new HandDriven();
    const { answer } = held(names);
    const warned = quiet();
    const gallery = galleryOn(time);
    const loading = names.map((name) => gallery.load(picture(name), name));
    await settled();
    time.step(requestTimeout - 1);
    for (const name of names.slice(0, 4)) answer(name);
    await settled();
    time.step(requestTimeout - 1);
    for (const name of names.slice(4)) answer(name);
    await settled();
    for (const one of loading.slice(0, 8)) expect(await one).not.toBeNull();
    expect(warned).not.toHaveBeenCalled();
  });

  test('begins anew with every piece that comes: slow is not silent', async () => {
    const time = new HandDriven();
    const warned = quiet();
    let send = (_piece: string | null) => {};
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        send = (piece) => {
          if (piece === null) controller.close();
          else controller.enqueue(new TextEncoder().encode(piece));
        };
      },
    });
    browser({ 'a.avif': new Response(body) });
    let there = false;
    void galleryOn(time)
      .load(picture('a'), 'a')
      .then((decoded) => {
        there = decoded !== null;
      });
    for (const piece of ['one', 'two', 'three', null]) {
      await settled();
      time.step(requestTimeout - 1);
      send(piece);
      await settled();
    }
    expect(there).toBe(true);
    expect(warned).not.toHaveBeenCalled();
  });

  test('with an encoding that never answers leads to the other', async () => {
    const time = new HandDriven();
    const asked = browser({ 'a.avif': 'never', 'a.webp': 'good' });
    const warned = quiet();
    const loading = galleryOn(time).load(picture('a'), 'a');
    await runOut(time);
    expect(asked).toEqual(['a.avif', 'a.webp']);
    expect(await loading).not.toBeNull();
    expect(warned).not.toHaveBeenCalled();
  });
});

describe('a place', () => {
  const place = wantedOfPlace(pictures, duel);
  const good = (wanted: readonly { encoded: Encoded }[]) =>
    Object.fromEntries(wanted.map(({ encoded }) => [encoded.avif, 'good' as const]));

  test('that comes late is told of before those who stand in it are there, too', async () => {
    const time = new HandDriven();
    const sky = gate();
    const people = wantedOf(pictures, duel).slice(place.length);
    const late = Object.fromEntries(people.map(({ encoded }) => [encoded.avif, 'never' as const]));
    const first = { [place[0]?.encoded.avif ?? '']: sky.answer };
    browser({ ...good(place), ...late, ...first });
    quiet();
    const arrived = vi.fn();
    const loading = new PictureLoading(galleryOn(time), pictures, time, arrived);
    void loading.ready(duel);
    await settled();
    time.step(800);
    await settled();
    expect(loading.placeOf(duel)).toBe('coming');
    sky.open();
    await settled();
    expect(loading.placeOf(duel)).toBe('whole');
    expect(arrived).toHaveBeenCalledTimes(1);
    expect(loading.awaits(duel)).toBe(true);
  });

  test('of which nothing is to be had is missing, and not whole', async () => {
    const time = new HandDriven();
    browser({});
    quiet();
    const loading = new PictureLoading(galleryOn(time), pictures, time, () => {});
    await loading.ready(duel);
    expect(loading.placeOf(duel)).toBe('missing');
    expect(loading.placeOf(sceneOf())).toBe('whole');
  });
});
