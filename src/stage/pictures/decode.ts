import { drawing } from './drawing.ts';
import { asStored, findShrink, type Shrink } from './shrink.ts';

/** Turns a stored picture into one that can be drawn. */
export type Decode = (stored: Blob, share: number) => Promise<ImageBitmap>;

let shrink: Promise<Shrink> | null = null;

/** Longest side of a picture that every graphics card takes, in pixels. */
const longestSide = 4096;

async function bitmapOf(stored: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(stored, asStored);
  } catch (problem) {
    const drawn = await drawing(stored);
    if (drawn === null) throw problem;
    return createImageBitmap(drawn, asStored);
  }
}

/**
 * Decodes a picture and brings it to a share of its own size.
 * @param share at most 1; of a picture too large for a graphics card less is taken.
 * @throws {DOMException} when it is no picture that this browser knows.
 */
export const decode: Decode = async (stored, share) => {
  const image = await bitmapOf(stored);
  const fitting = Math.min(share, longestSide / Math.max(1, image.width, image.height));
  if (fitting >= 1) return image;
  shrink ??= findShrink();
  const small = await (await shrink)(
    image,
    Math.max(1, Math.round(image.width * fitting)),
    Math.max(1, Math.round(image.height * fitting)),
  );
  image.close();
  return small;
};
