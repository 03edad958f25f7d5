import type { CameraView, StoryInfo } from '../../catalogue/story-info.ts';
import type { Stand } from '../arrange/placement.ts';
import type { Screen } from '../arrange/screen.ts';
import type { Colour } from '../light/colour.ts';
import type { GroundLight } from '../light/ground-light.ts';
import type { Lighting } from '../light/lighting.ts';
import type { Figure } from './look.ts';

/** Somebody at their place. */
export interface PlacedFigure {
  readonly key: string;
  readonly figure: Figure;
  readonly stand: Stand;
}

/** Somebody to be drawn, with the light that falls on them. */
export interface StagedFigure extends PlacedFigure {
  /** From what they carry themselves. */
  readonly carried: Colour;
  /** From what is opposite. */
  readonly opposite: Colour;
}

/** All that is drawn at one moment, worked out from the look and the time. */
export interface Moment {
  readonly info: StoryInfo;
  readonly screen: Screen;
  readonly view: CameraView;
  readonly lighting: Lighting;
  /** Time of the stage's clock, in ms. */
  readonly now: number;
  /** Seconds for what drifts and flickers; they stand still where nothing may move. */
  readonly seconds: number;
  /** True where nothing may shake, travel or flash. */
  readonly reducedMotion: boolean;
  /** Share of all particles that this machine is to draw. */
  readonly particles: number;
  readonly figures: readonly StagedFigure[];
  readonly ground: readonly GroundLight[];
  /** What an effect shows, one entry a run; none where it shows nothing. */
  shown(effect: string): readonly unknown[];
}
