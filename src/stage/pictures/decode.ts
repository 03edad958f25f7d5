import { asStored, findShrink, type Shrink } from './shrink.ts';

/** Turns a stored picture into one that can be drawn. */
export type Decode = (stored: Blob, share: number) => Promise<ImageBitmap>;

let shrink: Promise<Shrink> | null = null;

/**
 * Decodes a picture and brings it to a share of its own size.
 * @param share at most 1.
 * @throws {DOMException} when it is no picture that this browser knows.
 */
export const decode: Decode = async (stored, share) => {
  const image = await createImageBitmap(stored, asStored);
  if (share >= 1) return image;
  shrink ??= findShrink();
  const small = await (await shrink)(
    image,
    Math.max(1, Math.round(image.width * share)),
    Math.max(1, Math.round(image.height * share)),
  );
  image.close();
  return small;
};
