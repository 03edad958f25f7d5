/** Turns a stored picture into one that can be drawn. */
export type Decode = (stored: Blob, share: number) => Promise<ImageBitmap>;

/** Colours are taken as stored: not premultiplied, not converted. */
const asStored: ImageBitmapOptions = { premultiplyAlpha: 'none', colorSpaceConversion: 'none' };

/**
 * Decodes a picture and brings it to a share of its own size.
 * @param share at most 1.
 * @throws {DOMException} when it is no picture that this browser knows.
 */
export const decode: Decode = async (stored, share) => {
  const image = await createImageBitmap(stored, asStored);
  if (share >= 1) return image;
  const small = await createImageBitmap(image, {
    ...asStored,
    resizeWidth: Math.max(1, Math.round(image.width * share)),
    resizeHeight: Math.max(1, Math.round(image.height * share)),
    resizeQuality: 'high',
  });
  image.close();
  return small;
};
