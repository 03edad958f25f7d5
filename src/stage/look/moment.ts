import type { Point } from '../../catalogue/pictures.ts';
import type { View } from '../../catalogue/story-info.ts';
import type { BladeLine, Stand } from '../arrange/placement.ts';
import type { Screen } from '../arrange/screen.ts';
import type { Colour } from '../light/colour.ts';
import type { Lighting } from '../light/lighting.ts';
import type { Figure } from './look.ts';

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

/** Somebody to be drawn. */
export interface Standing {
  readonly key: string;
  readonly figure: Figure;
  readonly stand: Stand;
  readonly own: Colour;
  readonly foe: Colour;
}

/** A passing light at a point over the ground: a strike, a clash. */
export interface PointLight {
  readonly at: Point;
  readonly feet: number;
  readonly scale: number;
  readonly light: Colour;
}

/** All that is drawn at one moment, worked out from the look and the time. */
export interface Moment {
  readonly screen: Screen;
  readonly view: View;
  readonly lighting: Lighting;
  /** Seconds for what drifts and flickers; stands still when nothing may. */
  readonly seconds: number;
  readonly alive: boolean;
  readonly standing: readonly Standing[];
  readonly burning: readonly Burning[];
  readonly lights: readonly PointLight[];
}
