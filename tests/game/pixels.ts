import type { Visit } from '../../src/build/visit.ts';

/** Red, green and blue of a pixel, 0 to 255. */
export type Pixel = readonly [number, number, number];

/** A picture of the screen whose pixels can be asked for, in CSS px. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Pixel;
}

/** Takes a picture of what the visitor sees. The screen must have one pixel per CSS pixel. */
export async function picture(visit: Visit): Promise<Picture> {
  const png = (await visit.page.screenshot({ animations: 'disabled' })).toString('base64');
  // Decoded in a page of its own: the game's policy does not concern the test's tools.
  const desk = await visit.context.newPage();
  const { width, height, data } = await desk.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    let binary = '';
    for (const value of pixels) binary += String.fromCharCode(value);
    return { width: bitmap.width, height: bitmap.height, data: btoa(binary) };
  }, png);
  await desk.close();
  const bytes = Buffer.from(data, 'base64');
  return {
    width,
    height,
    at(x, y) {
      const from = (Math.round(y) * width + Math.round(x)) * 4;
      return [bytes[from] ?? 0, bytes[from + 1] ?? 0, bytes[from + 2] ?? 0];
    },
  };
}

/** Relative luminance, 0 to 1 (WCAG 2.2, from sRGB). */
export function luminance([r, g, b]: Pixel): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Pixel, b: Pixel): number {
  const [less = 0, more = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (more + 0.05) / (less + 0.05);
}
