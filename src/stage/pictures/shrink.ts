import type { Screen } from '../arrange/screen.ts';

/** Colours are taken as stored: not premultiplied, not converted. */
export const asStored: ImageBitmapOptions = {
  premultiplyAlpha: 'none',
  colorSpaceConversion: 'none',
};

/** Makes a picture smaller. */
export type Shrink = (image: ImageBitmap, width: number, height: number) => Promise<ImageBitmap>;

/** At once, so that what lies hidden under clear edges keeps its colour. Firefox 153 makes what is clear opaque. */
export const atOnce: Shrink = (image, width, height) =>
  createImageBitmap(image, {
    ...asStored,
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'high',
  });

/** By drawing it. @throws {Error} when the browser gives no canvas. */
export const byDrawing: Shrink = (image, width, height) => {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas can be had');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, width, height);
  return createImageBitmap(canvas, asStored);
};

/** Half to be seen through. */
const red = [255, 0, 0, 128] as const;
const green = [0, 255, 0, 128] as const;

/** Whether a way of shrinking keeps right what is red on the left and green on the right, and half to be seen through. */
export async function shrinks(way: Shrink): Promise<boolean> {
  const row = [...red, ...red, ...green, ...green];
  const square = new ImageData(new Uint8ClampedArray([...row, ...row, ...row, ...row]), 4, 4);
  const whole = await createImageBitmap(square, asStored);
  const small = await way(whole, 2, 2);
  const pen = new OffscreenCanvas(2, 2).getContext('2d');
  pen?.drawImage(small, 0, 0);
  const [r = 0, g = 0, , alpha = 0] = pen?.getImageData(1, 1, 1, 1).data ?? [];
  whole.close();
  small.close();
  return g > r && alpha > 96 && alpha < 160;
}

/** The way of shrinking that this browser does right. */
export async function findShrink(): Promise<Shrink> {
  // A browser whose canvases do not tell is believed.
  const isRight = await shrinks(atOnce).catch(() => true);
  return isRight ? atOnce : byDrawing;
}

/** A screen whose shorter side is below this, in CSS px, is a phone's: it has less memory to give. */
const phone = 600;

/** Size of pictures on a phone: half the memory, and still about a picture pixel to each of the screen's. */
const phoneShare = 0.72;

/** Size of pictures where little is to be drawn with, against what the screen can show. */
const lightShare = 0.6;

/** Closest the camera comes in a usual shot. */
const usualZoom = 1.3;

/**
 * Size at which pictures are worth keeping on a screen, against their own: no finer than it can show.
 * @param light whether little is to be drawn with.
 */
export function shrinkFor(screen: Screen, light = false): number {
  const shown = screen.scale * screen.ratio * usualZoom;
  const most = Math.min(screen.width, screen.height) < phone ? phoneShare : 1;
  // In steps, so that a window pulled a little larger does not load everything anew.
  const fine = Math.max(0.4, Math.min(most, Math.ceil(shown * 5) / 5));
  return light ? fine * lightShare : fine;
}
