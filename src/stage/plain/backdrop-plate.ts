import type { Backdrop, BackdropLayer, Encoded } from '../../catalogue/pictures.ts';
import type { CameraView } from '../../catalogue/story-info.ts';
import { project } from '../arrange/camera.ts';
import { type Screen, stageHeight, stageWidth } from '../arrange/screen.ts';
import type { Lighting } from '../light/lighting.ts';
import { plainLighting } from '../light/plain-picture.ts';
import { lightBackdrop } from './light-pixels.ts';
import { inBands, newSheet, type Sheet } from './sheet.ts';

/** Where a picture comes from; null while it is not there. */
export type PictureOf = (encoded: Encoded) => CanvasImageSource | null;

/** A backdrop as a flat picture shows it. */
interface BackdropPlate {
  readonly backdrop: Backdrop;
  readonly view: CameraView;
  readonly screen: Screen;
  readonly lighting: Lighting;
  /** Sheet pixels per CSS pixel. */
  readonly scale: number;
  readonly of: PictureOf;
}

function drawLayer({ context }: Sheet, layer: BackdropLayer, plate: BackdropPlate) {
  const { backdrop, view, screen, lighting, of } = plate;
  const at = project(view, screen, layer.parallax);
  const x = at.x + at.scale * (layer.x - (backdrop.width - stageWidth) / 2);
  const y = at.y + at.scale * (layer.y - (backdrop.height - stageHeight) / 2);
  const draw = (encoded: Encoded, share: number) => {
    const picture = of(encoded);
    if (picture === null || share <= 0) return;
    context.globalAlpha = share;
    context.drawImage(picture, x, y, layer.w * at.scale, layer.h * at.scale);
  };
  draw(layer.picture, 1);
  if (layer.sunless !== null) draw(layer.sunless, 1 - lighting.sun);
  context.globalAlpha = 1;
}

/**
 * The layers of a backdrop on one side of the people, flattened and lit, a piece at a time; null where there are none.
 */
export function* backdropPlate(
  side: BackdropLayer['depth'],
  plate: BackdropPlate,
): Generator<void, HTMLCanvasElement | null> {
  const { backdrop, view, screen, lighting, scale } = plate;
  const layers = backdrop.layers.filter((one) => one.depth === side);
  if (layers.length === 0) return null;
  const sheet = newSheet(screen.picture.width * scale, screen.picture.height * scale, true);
  const { context, canvas } = sheet;
  context.scale(scale, scale);
  for (const layer of layers) {
    drawLayer(sheet, layer, plate);
    // Else all of them would be drawn when the first pixel is read.
    context.getImageData(0, 0, 1, 1);
    yield;
  }
  const ground = project(view, screen, 0.7);
  const horizon = backdrop.horizon - (backdrop.height - stageHeight) / 2;
  const row = Math.max(0, Math.round((ground.y + ground.scale * (horizon + 12)) * scale));
  const light = backdrop.plain ? plainLighting(lighting) : lighting;
  const coals = backdrop.ground === null ? Number.POSITIVE_INFINITY : row;
  yield* inBands(sheet, (pixels, from) => {
    lightBackdrop(pixels, light, (coals - from) * canvas.width);
  });
  return canvas;
}
