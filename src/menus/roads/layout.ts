import type { Point } from './geometry.ts';

/** Which way roads run on the screen: to the right on wide ones, down on upright ones. */
export type Direction = 'right' | 'down';

/** How a map is laid out on the screen. */
export interface Layout {
  readonly direction: Direction;
  /** How far roads stand apart, against how the map was made. */
  readonly spread: number;
}

/** Names stand beside the places of an upright map and not under them: rows may be closer. */
const upright = { spread: 2.15, along: 0.56 } as const;

/** Roads lie in the land: two long waves, in map pixels, so that none runs as if by a ruler. */
const waves: Readonly<
  Record<Direction, readonly { readonly high: number; readonly long: number }[]>
> = {
  right: [
    { high: 20, long: 230 },
    { high: 7, long: 101 },
  ],
  down: [
    { high: 9, long: 130 },
    { high: 3, long: 57 },
  ],
};

/** How far the land pushes a road aside, after so many pixels along its course. */
function sway(direction: Direction, along: number): number {
  return waves[direction].reduce((sum, { high, long }) => sum + high * Math.sin(along / long), 0);
}

/** How steep a road lies there: its sideways pixels for each one along. */
export function slope(direction: Direction, along: number): number {
  return waves[direction].reduce(
    (sum, { high, long }) => sum + (high / long) * Math.cos(along / long),
    0,
  );
}

/** A place of the map as it was made, where it lies on the screen (in map pixels). */
export function laidOut({ x, y }: Point, { direction, spread }: Layout): Point {
  if (direction === 'right') return { x, y: y * spread + sway(direction, x) };
  const along = x * upright.along;
  return { x: y * upright.spread * spread + sway(direction, along), y: along };
}

/** Share of the window that a map may fill across its roads, and the farthest that these may be apart. */
const fill = { share: 0.45, most: 2.4 } as const;

/** How far apart the roads of a map can lie: those of a small story would else be a thread in a large window. */
export function spreadFor(
  map: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): number {
  const room = map.width * (window.height / window.width) * fill.share;
  return Math.max(1, Math.min(fill.most, room / Math.max(1, map.height)));
}
