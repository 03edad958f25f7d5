import type { Encoded } from '../../catalogue/pictures.ts';
import type { Gallery } from '../pictures/gallery.ts';
import type { Wanted } from '../pictures/wanted.ts';
import { readOnSheet } from './sheet.ts';

/** The pictures of the gallery that a 2D canvas takes. */
export class Prints {
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
