import type { Container, Geometry } from 'pixi.js';
import type { Backdrop, Pictures } from '../../catalogue/pictures.ts';
import type { Effect, SaidOf } from '../../scene/effect.ts';
import type { Textures } from '../full/textures.ts';
import type { Moment, StagedFigure } from '../look/moment.ts';
import type { Run } from './run.ts';
import type { RunAt } from './seen.ts';

/** What an effect's drawing is made with. */
export interface FullTools {
  /** The unit square, for all that is drawn on a rectangle; it is not to be destroyed. */
  readonly square: Geometry;
  readonly textures: Textures;
  readonly pictures: Pictures;
  readonly backdrop: Backdrop | null;
  /** y of the horizon, in stage px. */
  readonly horizon: number;
}

/** What an effect draws with Pixi. Its containers hang where they belong for as long as it is seen. */
export interface FullView<Shown, S> {
  /** Between the backdrop and the people. */
  readonly back?: Container;
  /** Over the people, behind what of the backdrop stands before them. */
  readonly glow?: Container;
  /** Before everything. */
  readonly front?: Container;
  /**
   * Draws a moment.
   * @param shown what `seen.ts` says; the amounts where there is none.
   * @param run the run that this view is of; null for what lasts.
   */
  update(shown: Shown, moment: Moment, run: RunAt<S> | null): void;
  /** Frees what it has made. */
  destroy(): void;
}

/** Something of an effect that hangs on somebody's figure, and is covered by whoever is nearer. */
export interface Attachment {
  readonly mesh: Container;
  /** @param scale CSS px per stage px. */
  update(figure: StagedFigure, moment: Moment, scale: number): void;
  destroy(): void;
}

/** How the full stage draws an effect. */
export interface FullPart<E extends Effect = Effect, Shown = unknown> {
  readonly effect: E;
  /** One view for each run of what passes (`run`), one for what lasts while there is any of it (null). */
  open?(tools: FullTools, run: Run<SaidOf<E>> | null): FullView<Shown, SaidOf<E>>;
  /** When nothing of it is seen any more: lets go of pictures that nobody else draws. */
  rest?(tools: FullTools): void;
  /** Null for who has nothing on them. */
  attach?(figure: StagedFigure, tools: FullTools): Attachment | null;
}

/** Says how the full stage draws an effect: `full.ts` of its folder exports it as its default. */
export function full<E extends Effect, Shown = unknown>(
  part: FullPart<E, Shown>,
): FullPart<E, Shown> {
  return part;
}
