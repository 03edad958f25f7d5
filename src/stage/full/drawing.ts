import type { HungPicture, Pose } from '../../catalogue/pictures.ts';
import { project } from '../arrange/camera.ts';
import { heartOf, horizonOf } from '../arrange/placement.ts';
import { stageHeight } from '../arrange/screen.ts';
import type { Shown } from '../effects/show.ts';
import { backdropOf } from '../look/figures.ts';
import { hungIn } from '../look/hung.ts';
import type { Moment } from '../look/moment.ts';
import { type Momentary, momentOf } from '../look/moment-of.ts';
import type { Transition } from '../look/scenery.ts';
import type { Caption } from './caption.ts';
import type { Tremble } from './finish.ts';
import type { Drawing } from './world.ts';

/** What a drawing is worked out from. */
export interface Drawable extends Momentary {
  readonly boxOpacity: number;
  /** Whether the words are left out, with all that lies under them. */
  readonly bare: boolean;
  readonly turn: Readonly<Transition>;
  readonly caption: Caption;
  /** Whether the place is there: until then nothing is shown but the words. */
  readonly isWhole: boolean;
  /** Whether a picture that hangs before the stage is there. */
  readonly isThere: (hung: HungPicture) => boolean;
}

/** How far the ground at the horizon follows the camera. */
const groundParallax = 0.7;

/** Grains of a second: film's grain changes, but not so fast as to seethe. */
const grainRate = 9;

/** The moment that is drawn: nobody stands in a place that is not there yet. */
export function drawnMoment(from: Drawable): { readonly moment: Moment; readonly shown: Shown } {
  return momentOf({ ...from, isReady: (pose: Pose) => from.isWhole && from.isReady(pose) });
}

function ringOn(moment: Moment, { ring }: Shown): [number, number, number, number] {
  if (ring === null || ring === undefined) return [0, 0, 0, 0];
  const from = moment.figures.find((one) => one.figure.person === ring.person);
  const [x, y] = from === undefined ? [960, 540] : heartOf(from.stand);
  const at = project(moment.view, moment.screen, from?.stand.parallax ?? 1);
  return [
    at.x + at.scale * x,
    at.y + at.scale * y,
    ring.radius * moment.screen.scale,
    ring.strength,
  ];
}

/** Where the lowest layer of the backdrop ends on the picture, as a share of its height; without one all is background. */
function floorOf({ look, pictures, screen }: Drawable, { view }: Moment): number {
  const backdrop = backdropOf(look, pictures);
  if (backdrop === null) return -1;
  const ends = backdrop.layers.map(({ parallax, y, h }) => {
    const at = project(view, screen, parallax);
    return at.y + at.scale * (y + h - (backdrop.height - stageHeight) / 2);
  });
  return Math.max(...ends) / screen.picture.height;
}

/** The trembling air: where the ground begins on the picture (CSS px), and how strongly it trembles. */
function trembleOn({ look, pictures, screen }: Drawable, moment: Moment, amount: number): Tremble {
  const { view, seconds, reducedMotion } = moment;
  const at = project(view, screen, groundParallax);
  const backdrop = backdropOf(look, pictures);
  const horizon = at.y + at.scale * horizonOf(backdrop);
  // Air trembles over ground alone.
  const hasGround = backdrop !== null && backdrop.ground !== null;
  return { horizon, amount: hasGround ? amount : 0, seconds, moves: !reducedMotion };
}

/** Everything the world needs to draw a moment. */
export function drawingOf(from: Drawable): Drawing {
  const { look, screen, now, reducedMotion, caption } = from;
  const { moment, shown } = drawnMoment(from);
  const { centre } = caption.place;
  const there = from.bare ? 0 : caption.place.there;
  return {
    moment,
    shown,
    runs: from.runs,
    background: from.isWhole ? look.background : null,
    words: !from.bare,
    hung: hungIn(look, from.pictures, screen, there * centre, from.isThere),
    finishing: {
      screen,
      saturation: look.lighting.saturation,
      floor: floorOf(from, moment),
      shift: [shown.shift[0] * screen.scale, shown.shift[1] * screen.scale],
      flash: shown.flash,
      press: shown.press,
      tremble: trembleOn(from, moment, shown.tremble),
      ring: ringOn(moment, shown),
      turn: from.turn,
      panel: caption.panel,
      panelOpacity: from.boxOpacity * there * (1 - centre),
      pool: { rect: caption.rect, opacity: 0.8 * there * centre },
      grain: reducedMotion ? 1 : Math.floor((now / 1000) * grainRate) % 97,
    },
  };
}
