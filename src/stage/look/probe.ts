import { effects as parts } from 'virtual:game/effects/seen';
import type { Pictures } from '../../catalogue/pictures.ts';
import type { CameraView } from '../../catalogue/story-info.ts';
import { project, projected } from '../arrange/camera.ts';
import { onStage } from '../arrange/placement.ts';
import type { Rect, Screen } from '../arrange/screen.ts';
import { hungIn } from './hung.ts';
import type { Look } from './look.ts';
import type { Moment, PlacedFigure } from './moment.ts';

/** Somebody on the screen. */
interface SeenFigure {
  readonly person: string;
  readonly pose: string;
  readonly at: string;
  readonly alpha: number;
  /** Feet and head, in CSS px of the host. */
  readonly feet: readonly [number, number];
  readonly head: readonly [number, number] | null;
  readonly mirrored: boolean;
}

/** What the stage shows, for those who test it. Reading it changes nothing. */
export interface Probe {
  readonly kind: 'full' | 'plain';
  readonly background: string | null;
  readonly figures: readonly SeenFigure[];
  /** Pictures that hang before the stage, in CSS px of the host. */
  readonly hung: readonly { readonly name: string; readonly alpha: number; readonly rect: Rect }[];
  /** What effects tell of themselves, by their names: see `probe` in their `seen.ts`. */
  readonly shown: Readonly<Record<string, unknown>>;
  /** Light, camera and how much there is of each effect as they stand, by name of the number. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Effects of which a run can be seen, one entry a run. */
  readonly effects: readonly string[];
  readonly text: {
    readonly rect: Rect;
    readonly lines: readonly string[];
    /** Letters that stand; all of them when the line is whole. */
    readonly letters: number;
    readonly whole: boolean;
  } | null;
  /** Whether anything moves that ends, or is still to come: until then a look at the picture is too early. */
  readonly moving: boolean;
  /** Pictures drawn since the stage was opened. */
  readonly drawn: number;
  /** Bytes of textures held. */
  readonly bytes: number;
  /** Display objects in the picture, and particles of those that are seen; none on the plain stage. */
  readonly objects: number;
  readonly particles: number;
}

/** People where they are seen. */
export function seenFigures(
  figures: readonly PlacedFigure[],
  view: CameraView,
  screen: Screen,
): SeenFigure[] {
  return figures.map(({ figure, stand }) => {
    const at = project(view, screen, stand.parallax);
    const { head } = stand.pose;
    return {
      ...figure,
      mirrored: stand.mirrored,
      feet: projected(at, stand.place.x, stand.place.y),
      head: head === null ? null : projected(at, ...onStage(stand, head)),
    };
  });
}

/** Hung pictures where they are seen. */
export function seenHung(look: Look, pictures: Pictures, screen: Screen): Probe['hung'] {
  const seen = hungIn(look, pictures, screen, 0, () => true);
  return seen.map(({ name, alpha, rect }) => ({ name, alpha, rect }));
}

/** What effects tell of themselves at a moment. */
export function probedEffects(moment: Moment): Record<string, unknown> {
  const { view, screen } = moment;
  const on = (x: number, y: number, parallax: number) =>
    projected(project(view, screen, parallax), x, y);
  const told = parts.flatMap((part) => {
    const probe = 'probe' in part ? part.probe : undefined;
    if (probe === undefined) return [];
    return moment.shown(part.name).map((shown) => [part.name, probe(shown, on)] as const);
  });
  return Object.fromEntries(told);
}

/** All numbers of a look: an effect's amounts by its name, and by name and key where there are several. */
export function numbersOf(look: Look): Record<string, number> {
  const amounts = [...look.amounts].flatMap(([effect, numbers]) =>
    [...numbers].map(([key, { value }]) => [key === 'amount' ? effect : `${effect} ${key}`, value]),
  );
  return { ...look.aim, ...look.lighting, ...Object.fromEntries(amounts) };
}
