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
