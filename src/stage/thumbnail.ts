import type { Pictures } from '../catalogue/pictures.ts';
import type { StoryInfo } from '../catalogue/story-info.ts';
import type { Clock } from '../director/ports.ts';
import type { Scene } from '../scene/scene.ts';
import { arrangeScreen } from './arrange/screen.ts';
import { lookOf } from './look/look.ts';
import { bestEncoding } from './pictures/codec.ts';
import { decoderFor } from './pictures/decoder.ts';
import { Gallery } from './pictures/gallery.ts';
import { wantedOf, wantedOfPlace } from './pictures/wanted.ts';
import { drawPicture } from './plain/picture.ts';
import { readOnSheet } from './plain/sheet.ts';

/** A thumbnail is a tenth of the stage: pictures at a quarter of their size are plenty. */
const shrink = 0.25;

/**
 * Draws a scene, small and unmoving, on a canvas of the page; resolves when it stands there. Where nothing of its
 * place is to be had, the canvas stays empty.
 */
export type Painter = (canvas: HTMLCanvasElement, scene: Scene) => Promise<void>;

/** Gets ready to draw thumbnails. Pictures are loaded once each, and held as long as the painter. */
export async function openPainter(options: {
  readonly info: StoryInfo;
  readonly pictures: Pictures;
  readonly clock: Clock;
}): Promise<Painter> {
  const { info, pictures, clock } = options;
  const after = clock.after.bind(clock);
  const encoding = await bestEncoding();
  const decode = await decoderFor(readOnSheet, encoding, after);
  const gallery = new Gallery(encoding, shrink, after, decode);
  return async (canvas, scene) => {
    const wanted = wantedOf(pictures, scene);
    await Promise.all(wanted.map(({ encoded, name }) => gallery.load(encoded, name)));
    const context = canvas.getContext('2d');
    const place = wantedOfPlace(pictures, scene);
    const seen = place.length === 0 || place.some(({ encoded }) => gallery.ready(encoded) !== null);
    if (context === null || !seen) return;
    drawPicture(
      { canvas, context },
      {
        info,
        pictures,
        look: lookOf(info, pictures, scene),
        screen: arrangeScreen(canvas.width, canvas.height, 1),
        scale: 1,
        centre: 0,
        of: (encoded) => gallery.ready(encoded)?.image ?? null,
      },
    );
  };
}
