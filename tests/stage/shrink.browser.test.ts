import { expect, it } from 'vitest';
import { atOnce, byDrawing, type Shrink, shrinks } from '../../src/stage/pictures/shrink.ts';

/** A way that makes what is half to be seen through opaque, as Firefox does. */
const opaque: Shrink = async (_, width, height) => {
  const pixels = new ImageData(width, height);
  for (let at = 0; at < pixels.data.length; at += 4) pixels.data.set([0, 255, 0, 255], at);
  return createImageBitmap(pixels);
};

/** A way that cuts a corner out instead of shrinking. */
const cut: Shrink = (image, width, height) => createImageBitmap(image, 0, 0, width, height);

it('both ways of shrinking are right here; one that makes opaque or cuts is found out', async () => {
  expect(await shrinks(atOnce)).toBe(true);
  expect(await shrinks(byDrawing)).toBe(true);
  expect(await shrinks(opaque)).toBe(false);
  expect(await shrinks(cut)).toBe(false);
});
