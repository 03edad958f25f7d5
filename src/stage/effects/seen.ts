import type { Backdrop, Pictures, Point } from '../../catalogue/pictures.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Amounts, Effect, SaidOf } from '../../scene/effect.ts';
import type { Colour } from '../light/colour.ts';
import type { GroundLight } from '../light/ground-light.ts';
import type { Moment, PlacedFigure } from '../look/moment.ts';
import type { Run } from './run.ts';

/** Light on somebody, as a pose's light picture tells apart where it comes from. */
export interface PersonLight {
  readonly person: string;
  /** The one figure of theirs that it falls on, by its key; without it all: while a pose gives way there are two. */
  readonly figure?: string;
  /** From what they carry. */
  readonly carried?: Colour;
  /** From what is opposite. */
  readonly opposite?: Colour;
}

/** What an effect shows at a moment: what it does to the whole picture, and what its own drawing takes. */
export interface Seen<Shown> {
  /** Shift of the picture, in stage px. */
  readonly shift?: Point;
  /** Light over all of it. */
  readonly flash?: Colour;
  /** How far the edges of the picture close in, 0 to 1: what a blow is where nothing may move. */
  readonly press?: number;
  /** A ring that bends the picture: who it goes out from, how far it has run (stage px), and its strength. */
  readonly ring?: { readonly person: string; readonly radius: number; readonly strength: number };
  /** How strongly the air over the ground trembles, 0 to 1. */
  readonly tremble?: number;
  readonly ground?: readonly GroundLight[];
  readonly people?: readonly PersonLight[];
  /** What the effect's own drawing, and other effects, take. */
  readonly shown?: Shown;
}

/** A moment as an effect is asked what it shows then. */
export interface Instant {
  readonly info: StoryInfo;
  readonly pictures: Pictures;
  readonly backdrop: Backdrop | null;
  /** y of the horizon, in stage px. */
  readonly horizon: number;
  /** Whether the screen is higher than wide. */
  readonly upright: boolean;
  /** Seconds for what drifts and flickers; they stand still where nothing may move. */
  readonly seconds: number;
  /** True where nothing may shake, travel or flash: lights then swell and fade, and the picture stands. */
  readonly reducedMotion: boolean;
  /** Everybody who is seen, those farther back first. */
  readonly figures: readonly PlacedFigure[];
  /** The runs that can be seen. */
  readonly runs: readonly Run[];
  /** What another effect shows now, one entry a run; only of those that come before in `order`. */
  of<T>(part: SeenPart<Effect, T>): readonly T[];
}

/** One run at its age. */
export interface RunAt<S> extends Run<S> {
  /** 0 begun, 1 over. */
  readonly age: number;
  /** Seconds since it began; they go on while it lingers. */
  readonly since: number;
}

/** What one run of a passing effect shows. */
interface SeenPassing<E extends Effect, Shown> {
  readonly effect: E;
  /** Effects are asked in this order; 0 without it. */
  readonly order?: number;
  /** Pure: the same moment shows the same. */
  run(instant: Instant, run: RunAt<SaidOf<E>>): Seen<Shown>;
}

/** What a lasting effect, or a weather, shows with the amounts that there are. */
interface SeenLasting<E extends Effect, Shown> {
  readonly effect: E;
  readonly order?: number;
  /** Pure: the same moment shows the same. */
  at(instant: Instant, amounts: Amounts): Seen<Shown>;
  /** What tests and screenshots may ask of it, as plain data, in CSS px of the picture. */
  probe?(
    shown: Shown,
    on: (x: number, y: number, parallax: number) => readonly [number, number],
  ): unknown;
}

export type SeenPart<E extends Effect = Effect, Shown = unknown> =
  | SeenPassing<E, Shown>
  | SeenLasting<E, Shown>;

/** What an effect shows at a moment, one entry a run. */
export function shownAt<T>(moment: Moment, part: SeenPart<Effect, T>): readonly T[] {
  // What an effect shows is of the type its part says; whoever names the part knows it.
  return moment.shown(part.effect.name) as readonly T[];
}

/** What the drawings of an effect take, by its `seen.ts`. */
export type ShownBy<P> = P extends
  | { run(...about: never[]): Seen<infer Shown> }
  | { at(...about: never[]): Seen<infer Shown> }
  ? Shown
  : never;

/**
 * Says what an effect shows at a moment: `seen.ts` of its folder exports it as its default. An effect without one
 * does nothing to the picture, and its drawing takes its amounts.
 */
export function seen<E extends Effect, Shown = undefined>(
  part: SeenPassing<E, Shown>,
): SeenPassing<E, Shown>;
export function seen<E extends Effect, Shown = undefined>(
  part: SeenLasting<E, Shown>,
): SeenLasting<E, Shown>;
export function seen<P>(part: P): P {
  return part;
}
