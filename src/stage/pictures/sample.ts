import type { Encoded } from '../../catalogue/pictures.ts';

export type Encoding = keyof Encoded;

/** One pixel in each encoding: whoever decodes it decodes ours. */
const stored: Readonly<Record<Encoding, string>> = {
  avif: 'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAABkAAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAAEAAAABAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgQAMAAAAABNjb2xybmNseAABAA0ABoAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAACFtZGF0EgAKCBgABkgIaDQgMgsbQAAAQAAAchJCyA==',
  webp: 'UklGRhgAAABXRUJQVlA4TAwAAAAvAAAAAChZkSvT/wA=',
};

/** Its colour, red to blue, 0 to 255: one that nothing has by accident. */
const colour = [200, 98, 54];

/** What an encoding, a colour space or a browser that hides what it reads may add to a channel. */
const tolerance = 32;

/** The pixel as a server would give it. */
export function sampleIn(encoding: Encoding): Blob {
  const bytes = Uint8Array.from(atob(stored[encoding]), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: `image/${encoding}` });
}

/**
 * Where pictures are drawn: puts one there and reads its first pixel back, red to alpha, 0 to 255.
 * Null when it is refused; may throw, too.
 */
export type Surface = (image: ImageBitmap) => ArrayLike<number> | null;

/** Whether the sample pixel, once decoded, comes out on a surface as what it is. */
export function arrivesOn(surface: Surface, image: ImageBitmap): boolean {
  const read = surface(image);
  return (
    read !== null &&
    colour.every((value, channel) => Math.abs(value - (read[channel] ?? 0)) <= tolerance)
  );
}
