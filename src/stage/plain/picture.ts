import { effects as parts } from 'virtual:game/effects/plain';
import type { Pictures } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { attempt } from '../../scene/attempt.ts';
import type { Screen } from '../arrange/screen.ts';
import type { PlainPart, PlainSight } from '../effects/plain.ts';
import { backdropOf } from '../look/figures.ts';
import { hungIn } from '../look/hung.ts';
import type { Look } from '../look/look.ts';
import type { Moment } from '../look/moment.ts';
import { momentOf } from '../look/moment-of.ts';
import { backdropPlate, type PictureOf } from './backdrop-plate.ts';
import { drawFigure } from './figure-plate.ts';
import { drawHung } from './hung-plate.ts';
import type { Sheet } from './sheet.ts';

/** What a flat picture is made from. */
export interface FlatPicture {
  readonly info: StoryInfo;
  readonly pictures: Pictures;
  readonly look: Look;
  readonly screen: Screen;
  /** Sheet pixels per CSS pixel. */
  readonly scale: number;
  /** Whether the words stand in the middle, over what hangs there: 0 or 1. */
  readonly centre: number;
  readonly of: PictureOf;
}

/** The moment of a flat picture: nothing moves in it, and nothing passes. */
export function momentIn({ info, pictures, look, screen, of }: FlatPicture): Moment {
  const { moment } = momentOf({
    info,
    pictures,
    look,
    runs: [],
    screen,
    now: 0,
    reducedMotion: true,
    quality: 1,
    isReady: (pose) => of(pose.base) !== null,
  });
  return moment;
}

/** Draws all that a look shows as one picture. */
export function drawPicture(sheet: Sheet, scenery: FlatPicture): void {
  const pieces = paintPicture(sheet, scenery);
  while (!pieces.next().done);
}

/** Draws it a piece at a time, with a few ms of work each. */
export function* paintPicture(sheet: Sheet, scenery: FlatPicture): Generator<void, void> {
  const { look, screen, scale, pictures, of } = scenery;
  const { context, canvas } = sheet;
  const { width, height } = screen.picture;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = scenery.info.palette.background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const backdrop = backdropOf(look, pictures);
  const moment = momentIn(scenery);
  const seen = { view: moment.view, screen, lighting: look.lighting, info: scenery.info };
  const hung = hungIn(
    look,
    pictures,
    screen,
    scenery.centre,
    ({ picture }) => of(picture) !== null,
  );
  if (backdrop === null && moment.figures.length === 0 && hung.length === 0) return;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.save();
  try {
    context.beginPath();
    context.rect(0, 0, width, height);
    context.clip();
    function* plate(side: 'behind' | 'before') {
      const flat = backdrop && (yield* backdropPlate(side, { ...seen, backdrop, scale, of }));
      if (flat !== null) context.drawImage(flat, 0, 0, width, height);
    }
    yield* plate('behind');
    if (backdrop !== null && backdrop.ground !== null) drawEffects('under', context, moment, seen);
    for (const one of moment.figures) {
      yield* drawFigure(context, one, seen, of);
      for (const part of parts) {
        attempt(part.name, () => part.attach?.(context, one, seen), undefined);
      }
    }
    drawEffects('over', context, moment, seen);
    yield* plate('before');
  } finally {
    // Also where what was begun is given up.
    context.restore();
  }
  vignette(context, width, height);
  if (screen.upright) sink(context, screen, scenery.info.palette.background);
  for (const one of hung) drawHung(context, one, scenery.info, of);
}

/** Draws what lasts of all effects. */
function drawEffects(
  layer: 'under' | 'over',
  context: CanvasRenderingContext2D,
  moment: Moment,
  sight: PlainSight,
): void {
  const draw = (part: PlainPart, shown: unknown) => part[layer]?.(context, shown, sight);
  for (const part of parts) {
    for (const shown of moment.shown(part.name)) {
      attempt(part.name, () => draw(part, shown), undefined);
    }
  }
}

/** Corners are darker, as through a lens. */
function vignette(context: CanvasRenderingContext2D, width: number, height: number): void {
  const gradient = context.createRadialGradient(0, 0, 0.5, 0, 0, 1.15);
  gradient.addColorStop(0, 'rgb(0 0 0 / 0)');
  gradient.addColorStop(1, 'rgb(0 0 0 / 0.42)');
  context.save();
  context.translate(width * 0.5, height * 0.47);
  context.scale(width * 0.62, height * 0.72);
  context.fillStyle = gradient;
  context.fillRect(-2, -2, 4, 4);
  context.restore();
}

/** Upright, the picture sinks into the dark where the words begin. */
function sink(context: CanvasRenderingContext2D, screen: Screen, background: string): void {
  const { height, width } = screen.picture;
  const gradient = context.createLinearGradient(0, height * screen.sinks, 0, height);
  gradient.addColorStop(0, `${background}00`);
  gradient.addColorStop(1, background);
  context.fillStyle = gradient;
  context.fillRect(0, height * screen.sinks, width, height - height * screen.sinks + 1);
}
