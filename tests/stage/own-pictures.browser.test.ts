import { pictures } from 'virtual:game/pictures';
import { describe, expect, test } from 'vitest';
import type { Encoded } from '../../src/catalogue/pictures.ts';

// Every picture of the game in this browser's own decoding.

const encodings = ['avif', 'webp'] as const;

/** A picture is looked at in this many columns. */
const columns = 96;

interface Seen {
  readonly width: number;
  readonly height: number;
  /** Least and most alpha, 0 to 255. */
  readonly clearest: number;
  readonly thickest: number;
}

async function seen(url: string): Promise<Seen> {
  const answer = await fetch(url);
  const bitmap = await createImageBitmap(await answer.blob(), { premultiplyAlpha: 'none' });
  const { width, height } = bitmap;
  const rows = Math.max(1, Math.round((height / width) * columns));
  const context = new OffscreenCanvas(columns, rows).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas can be had here');
  context.drawImage(bitmap, 0, 0, columns, rows);
  bitmap.close();
  const alpha = context.getImageData(0, 0, columns, rows).data.filter((_, at) => at % 4 === 3);
  return { width, height, clearest: Math.min(...alpha), thickest: Math.max(...alpha) };
}

function inBoth(name: string, picture: Encoded) {
  return encodings.map((encoding) => ({
    what: `${name}.${encoding}`,
    url: picture[encoding],
  }));
}

/** Poses seen from so near that they fill their picture. */
const filling: ReadonlySet<string> = new Set(['pair/coat']);

const poses = Object.entries(pictures.poses).flatMap(([person, drawn]) =>
  Object.entries(drawn).flatMap(([name, pose]) =>
    [
      ...inBoth(`${person}/${name}-base`, pose.base),
      ...(pose.light === null ? [] : inBoth(`${person}/${name}-light`, pose.light)),
    ].map((one) => ({ ...one, pose, fills: filling.has(`${person}/${name}`) })),
  ),
);

const layers = Object.entries(pictures.backdrops).flatMap(([backdrop, { layers: stack }]) =>
  stack.flatMap((layer, depth) =>
    [layer.picture, ...(layer.sunless === null ? [] : [layer.sunless])].flatMap((picture) =>
      inBoth(`${backdrop}/${layer.name}`, picture).map((one) => ({
        ...one,
        layer,
        isHindmost: depth === 0,
      })),
    ),
  ),
);

const grounds = Object.entries(pictures.backdrops).flatMap(([backdrop, { ground }]) =>
  ground === null ? [] : inBoth(`${backdrop}/ground`, ground),
);

describe('a pose', () => {
  test.each(poses)('$what is as large as it says, cut out of nothing', async (one) => {
    const { width, height, clearest, thickest } = await seen(one.url);
    expect([width, height]).toEqual([one.pose.w, one.pose.h]);
    if (one.fills) expect(clearest).toBeGreaterThan(240);
    else expect(clearest).toBeLessThan(8);
    expect(thickest).toBeGreaterThan(240);
  });
});

describe('a layer of a backdrop', () => {
  test.each(layers)('$what has its shape and hides what it should', async (one) => {
    const { width, height, clearest, thickest } = await seen(one.url);
    const { w, h } = one.layer;
    expect(Math.abs(width * h - height * w)).toBeLessThanOrEqual(w + h);
    // Behind the hindmost there is nothing; through every other something is seen.
    if (one.isHindmost) expect(clearest).toBe(255);
    else expect(clearest).toBeLessThan(128);
    expect(thickest).toBeGreaterThan(60);
  });

  test.each(grounds)('$what can be read', async ({ url }) => {
    expect((await seen(url)).width).toBeGreaterThan(100);
  });
});
