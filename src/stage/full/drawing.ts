import type { Pictures, Pose } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { secondsOf } from '../../scene/unrest.ts';
import { project, viewOn } from '../arrange/camera.ts';
import { heartOf } from '../arrange/placement.ts';
import { type Screen, stageHeight } from '../arrange/screen.ts';
import { scaled } from '../light/colour.ts';
import { backdropOf, castOf } from '../look/cast.ts';
import { contactOf } from '../look/contact.ts';
import type { Effect } from '../look/effect.ts';
import type { Look } from '../look/look.ts';
import type { Contact, Moment, PointLight } from '../look/moment.ts';
import { horizonOf, type Passing, passingOf } from '../look/passing.ts';
import type { Transition } from '../look/scenery.ts';
import type { Caption } from './caption.ts';
import type { Haze } from './finish.ts';
import type { Drawing } from './world.ts';

/** What a drawing is worked out from. */
export interface Seen {
  readonly info: StoryInfo;
  readonly pictures: Pictures;
  readonly look: Look;
  readonly effects: readonly Effect[];
  readonly screen: Screen;
  readonly now: number;
  readonly reducedMotion: boolean;
  /** How finely this machine draws, 0 to 1. */
  readonly quality: number;
  readonly boxOpacity: number;
  readonly turn: Readonly<Transition>;
  readonly caption: Caption;
  /** Whether the place is there: until then nothing is shown but the words. */
  readonly isWhole: boolean;
  readonly isReady: (pose: Pose) => boolean;
}

/** Stage px by which the camera at rest still breathes. */
const breath = { x: 5, y: 2.4 };

/** How far the ground at the horizon follows the camera. */
const groundParallax = 0.7;

/** Grains of a second: film's grain changes, but not so fast as to seethe. */
const grainRate = 9;

/** Where the camera points, with its slow breath where things may move. */
function viewAt({ look, screen, pictures, reducedMotion }: Seen, seconds: number) {
  const { aim } = look;
  const sway = reducedMotion ? 0 : 1;
  const x = sway * breath.x * Math.sin(seconds * 0.23);
  const y = sway * breath.y * Math.sin(seconds * 0.17 + 1);
  const shot = {
    landscape: { x: aim.x + x, y: aim.y + y, zoom: aim.zoom },
    portrait: { x: aim.uprightX + x, y: aim.uprightY + y, zoom: aim.uprightZoom },
  };
  return viewOn(shot, screen, backdropOf(look, pictures));
}

/** Light that touching blades throw on the ground, beside their own. */
function glowOf(contact: Contact | null): readonly PointLight[] {
  if (contact === null) return [];
  const { at, blade, colour, strength } = contact;
  return [{ at, feet: blade.feet, scale: blade.scale, light: scaled(colour, 0.5 * strength) }];
}

/** The moment as it is seen: camera, light, everybody with their light. */
export function momentOf(seen: Seen): { moment: Moment; passing: Passing } {
  const { info, pictures, look, screen, now, reducedMotion, isReady } = seen;
  const seconds = reducedMotion ? 0 : secondsOf(now);
  const { standing, burning, auras } = castOf(
    look,
    info,
    pictures,
    screen.upright,
    seconds,
    (pose) => seen.isWhole && isReady(pose),
    seen,
  );
  const backdrop = backdropOf(look, pictures);
  const passing = passingOf(seen.effects, now, reducedMotion, {
    info,
    backdrop,
    burning,
    standing,
    upright: screen.upright,
  });
  const contact = contactOf(burning);
  const moment = {
    screen,
    view: viewAt(seen, seconds),
    lighting: look.lighting,
    seconds,
    alive: !reducedMotion,
    particles: seen.quality,
    standing,
    burning,
    auras,
    lights: [...passing.lights, ...glowOf(contact)],
    contact,
    flights: passing.flights,
  };
  return { moment, passing };
}

function ringOn(moment: Moment, passing: Passing): [number, number, number, number] {
  const { ring } = passing;
  if (ring === null) return [0, 0, 0, 0];
  const from = moment.standing.find((one) => one.figure.person === ring.person);
  const [x, y] = from === undefined ? [960, 540] : heartOf(from.stand);
  const at = project(moment.view, moment.screen, from?.stand.parallax ?? 1);
  return [
    at.x + at.scale * x,
    at.y + at.scale * y,
    ring.radius * moment.screen.scale,
    ring.strength,
  ];
}

/** Where the lowest layer of the backdrop ends on the picture, as a share of its height; all is ink without one. */
function floorOf({ look, pictures, screen }: Seen, { view }: Moment): number {
  const backdrop = backdropOf(look, pictures);
  if (backdrop === null) return -1;
  const ends = backdrop.layers.map(({ parallax, y, h }) => {
    const at = project(view, screen, parallax);
    return at.y + at.scale * (y + h - (backdrop.height - stageHeight) / 2);
  });
  return Math.max(...ends) / screen.picture.height;
}

/** The trembling air: where the ground begins on the picture (CSS px), and how strongly it trembles. */
function hazeOn({ look, pictures, screen }: Seen, { view, seconds, alive }: Moment): Haze {
  const at = project(view, screen, groundParallax);
  const backdrop = backdropOf(look, pictures);
  const horizon = at.y + at.scale * horizonOf(backdrop);
  // Only ground that can burn is hot.
  const amount = backdrop === null || backdrop.ground === null ? 0 : look.heat.value;
  return { horizon, amount, seconds, trembles: alive };
}

/** Everything the world needs to draw a moment. */
export function drawingOf(seen: Seen): Drawing {
  const { look, screen, now, reducedMotion, caption } = seen;
  const { moment, passing } = momentOf(seen);
  const { centre, there } = caption.place;
  return {
    moment,
    background: seen.isWhole ? look.background : null,
    weather: look.weather,
    effects: seen.effects,
    now,
    reducedMotion,
    finishing: {
      screen,
      saturation: look.lighting.saturation,
      floor: floorOf(seen, moment),
      shift: [passing.shift[0] * screen.scale, passing.shift[1] * screen.scale],
      flash: passing.flash,
      press: passing.press,
      haze: hazeOn(seen, moment),
      ring: ringOn(moment, passing),
      turn: seen.turn,
      panel: caption.panel,
      ink: seen.boxOpacity * there * (1 - centre),
      pool: { rect: caption.rect, ink: 0.8 * there * centre },
      grain: reducedMotion ? 1 : Math.floor((now / 1000) * grainRate) % 97,
    },
  };
}
