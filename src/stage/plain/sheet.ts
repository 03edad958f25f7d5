import type { Encoded } from '../../catalogue/pictures.ts';
import type { Gallery } from '../pictures/gallery.ts';
import type { Surface } from '../pictures/sample.ts';
import type { Wanted } from '../pictures/wanted.ts';

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

/** Most pixels of a sheet that are gone over at a time: about 3 ms of work on a slow machine. */
const pixelsAtOnce = 120_000;

/**
 * Goes over all pixels of a sheet, a band of rows at a time.
 * @param change is given the band's RGBA to change in place, and the number of its first row.
 */
export function* inBands(
  { canvas, context }: Sheet,
  change: (pixels: Uint8ClampedArray, row: number, rows: number) => void,
): Generator<void, void> {
  const { width, height } = canvas;
  const most = Math.max(1, Math.floor(pixelsAtOnce / width));
  for (let row = 0; row < height; row += most) {
    const rows = Math.min(most, height - row);
    const band = context.getImageData(0, row, width, rows);
    change(band.data, row, rows);
    context.putImageData(band, 0, row);
    yield;
  }
}

/** Puts the first pixel of a picture on a sheet and reads it back. Throws what the sheet has against it. */
export const readOnSheet: Surface = (image) => {
  const { context } = newSheet(1, 1, true);
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, 1, 1).data;
};

/** The pictures of the gallery that a 2D canvas takes. */
export class SheetPictures {
  private readonly taken = new WeakSet<ImageBitmap>();

  /** @param refused told of pictures that it does not take. */
  constructor(
    private readonly gallery: Gallery,
    private readonly refused: (encoded: Encoded, problem: string) => void,
  ) {}

  /** The picture if it is there and can be drawn. */
  of(encoded: Encoded): ImageBitmap | null {
    const image = this.gallery.ready(encoded)?.image ?? null;
    if (image === null || this.taken.has(image)) return image;
    try {
      readOnSheet(image);
    } catch (problem) {
      this.refused(encoded, String(problem));
      return null;
    }
    this.taken.add(image);
    return image;
  }

  /** Tries what of these pictures is there. */
  take(wanted: readonly Wanted[]): void {
    for (const { encoded } of wanted) this.of(encoded);
  }
}
