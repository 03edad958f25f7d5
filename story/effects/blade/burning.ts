import {
  type Colour,
  colourOf,
  dark,
  heartOf,
  type Instant,
  type PlacedFigure,
  type Point,
  type Segment,
  scaled,
} from '@kit/seen';
import { brightness, reach } from './glow.ts';
import { type BladeLine, bladesOf, showsBlade } from './lines.ts';
import { bladeOf } from './settings.ts';
import { unrest } from './unrest.ts';

/** A lit blade at a moment. */
export interface Burning extends BladeLine {
  readonly person: string;
  readonly ragged: boolean;
  readonly colour: Colour;
  readonly core: Colour;
  /** Brightness with its unrest: light, halo and flicker all come from it. */
  readonly power: number;
  /** Share of its length that has grown. */
  readonly reach: number;
  readonly parallax: number;
  /** Stage px per drawn px where its owner stands. */
  readonly scale: number;
  /** y of the ground under its owner. */
  readonly feet: number;
}

/** Light of a blade that the pose hides, in the air behind its owner. */
export interface Aura {
  readonly person: string;
  readonly at: Point;
  /** Distance at which it has mostly gone, in stage px. */
  readonly radius: number;
  /** y of the ground under its owner. */
  readonly feet: number;
  readonly light: Colour;
  readonly parallax: number;
}

/** Less than this is not seen. */
const least = 0.001;

/** The part of a blade that has grown. */
export function grownOf({ from, to, reach: share }: Burning): Segment {
  return [from, [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]];
}

/** The blades that somebody's pose shows burning at a glow. */
export function burningOf(
  { info, seconds, reducedMotion }: Instant,
  { figure, stand }: PlacedFigure,
  glow: number,
): Burning[] {
  const blade = bladeOf(info, figure.person);
  if (blade === undefined || glow <= least || figure.alpha <= least) return [];
  const bright = reducedMotion ? glow ** 0.7 : brightness(glow);
  const power = bright * unrest(blade.kind, figure.person, seconds) * figure.alpha;
  return bladesOf(stand).map((line) => ({
    ...line,
    person: figure.person,
    ragged: blade.kind === 'ragged',
    colour: colourOf(blade.colour),
    core: colourOf(blade.core),
    power: power * (line.main ? 1 : 0.8),
    reach: reducedMotion ? 1 : reach(glow),
    parallax: stand.parallax,
    scale: stand.place.scale,
    feet: stand.place.y,
  }));
}

/** Glow of somebody whose pose shows no blade: the person is lit as if one burned close by, out of sight. */
export function hiddenLight(
  { info, seconds }: Instant,
  { figure, stand }: PlacedFigure,
  glow: number,
): Colour {
  const blade = bladeOf(info, figure.person);
  if (blade === undefined || glow <= least || showsBlade(stand.pose)) return dark;
  const power = brightness(glow) * unrest(blade.kind, figure.person, seconds);
  return scaled(colourOf(blade.colour), power);
}

/** How far a hidden blade's light hangs in the air, in drawn px. */
const auraReach = 800;

/** Its strength against the light on its owner. */
const auraShare = 0.17;

/** What of a hidden blade's light hangs in the air. */
export function auraOf({ figure, stand }: PlacedFigure, light: Colour): Aura[] {
  if (Math.max(...light) <= least) return [];
  const { person, alpha } = figure;
  return [
    {
      person,
      at: heartOf(stand),
      radius: auraReach * stand.place.scale,
      feet: stand.place.y,
      light: scaled(light, auraShare * alpha),
      parallax: stand.parallax,
    },
  ];
}
