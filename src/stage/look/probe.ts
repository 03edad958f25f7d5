import type { CameraView } from '../../catalogue/story-info.ts';
import { project, projected } from '../arrange/camera.ts';
import { onStage } from '../arrange/placement.ts';
import type { Rect, Screen } from '../arrange/screen.ts';
import type { Burning, StagedFigure } from './moment.ts';

/** A blade on the screen, in CSS pixels of the host. */
export interface SeenBlade {
  readonly person: string;
  readonly name: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly glow: number;
}

/** Somebody on the screen. */
export interface SeenFigure {
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
  readonly blades: readonly SeenBlade[];
  /** Light, weather and camera as they stand, by name of the number. */
  readonly numbers: Readonly<Record<string, number>>;
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
  standing: readonly StagedFigure[],
  view: CameraView,
  screen: Screen,
): SeenFigure[] {
  return standing.map(({ figure, stand }) => {
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

/** Blades where they are seen. */
export function seenBlades(
  burning: readonly Burning[],
  view: CameraView,
  screen: Screen,
): SeenBlade[] {
  return burning.map(({ person, name, from, to, power, parallax }) => {
    const at = project(view, screen, parallax);
    return { person, name, from: projected(at, ...from), to: projected(at, ...to), glow: power };
  });
}
