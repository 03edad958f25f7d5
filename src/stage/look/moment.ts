import type { Point } from '../../catalogue/pictures.ts';
import type { CameraView } from '../../catalogue/story-info.ts';
import type { BladeLine, Stand } from '../arrange/placement.ts';
import type { Screen } from '../arrange/screen.ts';
import type { Colour } from '../light/colour.ts';
import type { Lighting } from '../light/lighting.ts';
import type { Flight } from './hilt-flight.ts';
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

/** Where two people's blades touch: white in the middle, both colours mixed round it. */
export interface Contact {
  readonly at: Point;
  /** The blade it is drawn with: its size and its way of following the camera. */
  readonly blade: Burning;
  readonly colour: Colour;
  /** 0 apart, 1 crossed; with the blades' own unrest. */
  readonly strength: number;
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

/** Somebody to be drawn. */
export interface StagedFigure {
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
  readonly view: CameraView;
  readonly lighting: Lighting;
  /** Seconds for what drifts and flickers; stands still when nothing may. */
  readonly seconds: number;
  readonly alive: boolean;
  /** Share of all particles that this machine is to draw. */
  readonly particles: number;
  readonly standing: readonly StagedFigure[];
  readonly burning: readonly Burning[];
  readonly auras: readonly Aura[];
  readonly lights: readonly PointLight[];
  /** Where two people's blades touch; null when they do not. */
  readonly contact: Contact | null;
  /** Hilts on their way to a hand: they are not in it yet. */
  readonly flights: readonly Flight[];
}
