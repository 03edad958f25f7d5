import type { CameraView, StoryInfo } from '../../catalogue/story-info.ts';
import type { Effect, SaidOf } from '../../scene/effect.ts';
import type { Screen } from '../arrange/screen.ts';
import type { StagedFigure } from '../look/moment.ts';

/** How stage px fall on the flat picture: see `project`. */
export interface PlainSight {
  readonly view: CameraView;
  readonly screen: Screen;
}

/** A coloured light over the whole picture that swells and goes. */
export interface Swell {
  /** As CSS has it. */
  readonly colour: string;
  /** Its opacity at its strongest, 0 to 1. */
  readonly alpha: number;
  /** How long it takes to come and go, in ms. */
  readonly ms: number;
  /** A shade: a light of the same line is seen over it. */
  readonly shade?: boolean;
}

/** How the plain stage, on which nothing moves, draws an effect. */
export interface PlainPart<E extends Effect = Effect, Shown = unknown> {
  readonly effect: E;
  /** Draws what lasts onto the ground, under the people. */
  under?(context: CanvasRenderingContext2D, shown: Shown, sight: PlainSight): void;
  /** Draws what hangs on somebody, over them. */
  attach?(context: CanvasRenderingContext2D, figure: StagedFigure, sight: PlainSight): void;
  /** Draws what lasts over the people. */
  over?(context: CanvasRenderingContext2D, shown: Shown, sight: PlainSight): void;
  /** What stands for an effect that passes; null where nothing does. */
  swell?(said: SaidOf<E>, info: StoryInfo): Swell | null;
}

/** Says how the plain stage draws an effect: `plain.ts` of its folder exports it as its default. */
export function plain<E extends Effect, Shown = unknown>(
  part: PlainPart<E, Shown>,
): PlainPart<E, Shown> {
  return part;
}
