import { screenLayout } from '../../story/typography.ts';

/** Size of the design space: what a camera at rest sees of a backdrop, in stage pixels. */
export const stageWidth = 1920;
export const stageHeight = 1080;

/** A rectangle in CSS pixels of the stage's host. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a notch, rounded corners or the system's own bar take of a screen's edges, in CSS pixels. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

const noInsets: Insets = { left: 0, right: 0, bottom: 0 };

/** How the stage lies on the screen at hand. */
export interface Screen {
  /** Size of the host in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  /** Size of the browser's own letters in CSS pixels: 16 unless its user wants another. */
  readonly rem: number;
  /** Where no words may stand. */
  readonly insets: Insets;
  /** A phone held upright: the picture above, the words below it. */
  readonly upright: boolean;
  /** Where the picture lies. */
  readonly picture: Rect;
  /** CSS pixels per stage pixel when the camera does not zoom. */
  readonly scale: number;
  /** Share of the picture's height at which it begins to sink into the background; 1 when it does not. */
  readonly sinks: number;
}

/** Wider than this share of the height, a screen is not upright. */
const uprightBelow = 0.8;

/**
 * Lays the stage on a screen: covering it, or, upright, filling its upper part.
 * @param width CSS pixels; at least 1 is assumed.
 * @param height CSS pixels; at least 1 is assumed.
 * @param ratio device pixels per CSS pixel.
 * @param rem size of the browser's own letters in CSS pixels.
 */
export function arrangeScreen(
  width: number,
  height: number,
  ratio: number,
  rem = 16,
  insets = noInsets,
): Screen {
  const w = Math.max(1, width);
  const h = Math.max(1, height);
  const upright = w < h * uprightBelow;
  const tall = upright ? h * screenLayout.uprightPicture : h;
  return {
    width: w,
    height: h,
    ratio,
    rem,
    insets,
    upright,
    picture: { x: 0, y: 0, width: w, height: tall },
    scale: upright ? tall / stageHeight : Math.max(w / stageWidth, h / stageHeight),
    sinks: upright ? 0.8 : 1,
  };
}
