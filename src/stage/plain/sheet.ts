import type { Surface } from '../pictures/sample.ts';

/** A 2D canvas with its context. */
export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

/**
 * A new, empty sheet.
 * @throws {Error} where there is no 2D canvas.
 */
export function newSheet(width: number, height: number, read = false): Sheet {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext('2d', { willReadFrequently: read });
  if (context === null) throw new Error('there is no 2D canvas here');
  context.imageSmoothingQuality = 'high';
  return { canvas, context };
}

/** Puts the first pixel of a picture on a sheet and reads it back. Throws what the sheet has against it. */
export const readOnSheet: Surface = (image) => {
  const { context } = newSheet(1, 1, true);
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, 1, 1).data;
};
