import type { Backdrop, Place, Point, Pose, Segment } from '../../catalogue/pictures.ts';
import { stageHeight, stageWidth } from './screen.ts';

/** Size of people near by, in stage px per px of a pose as it was drawn. */
export const nearScale = 0.385;

/** Where someone stands who is sent to a place the backdrop does not have: in the middle of the stage. */
const somewhere: Place = { x: stageWidth / 2, y: 860, scale: nearScale };

/** The line on which people stand before a plain picture, in stage px from above: their feet are in the words' panel. */
const groundLine = 884;

const plainPlace = (x: number, scale = nearScale): Place => ({ x, y: groundLine, scale });

/** Where people stand before a plain picture, and where there is none, in stage px. */
export const plainPlaces: Readonly<Record<string, Place>> = {
  left: plainPlace(560),
  centre: plainPlace(960),
  center: plainPlace(960),
  right: plainPlace(1360),
};

/** The same on a screen held upright, which shows the middle of the stage alone. */
export const plainPortraitPlaces: Readonly<Record<string, Place>> = {
  left: plainPlace(765, nearScale * 0.86),
  right: plainPlace(1155, nearScale * 0.86),
};

/** A place of a backdrop, in stage pixels. An unknown one is the backdrop's centre. */
export function placeOn(backdrop: Backdrop | null, at: string, upright: boolean): Place {
  if (backdrop === null) {
    return (upright ? plainPortraitPlaces[at] : undefined) ?? plainPlaces[at] ?? somewhere;
  }
  const places = upright ? { ...backdrop.places, ...backdrop.portraitPlaces } : backdrop.places;
  const place = places[at] ?? places.centre;
  if (place === undefined) return somewhere;
  return {
    x: place.x - (backdrop.width - stageWidth) / 2,
    y: place.y - (backdrop.height - stageHeight) / 2,
    scale: place.scale,
  };
}

/**
 * Whether a pose must be mirrored so that its person looks at the others, or, alone, into the picture.
 * Someone alone in the middle stays as drawn.
 * @param x where the person stands, in stage px.
 * @param others where the others stand.
 */
export function isMirrored(faces: Pose['faces'], x: number, others: readonly number[]): boolean {
  const middle =
    others.length > 0
      ? others.reduce((sum, other) => sum + other, 0) / others.length
      : stageWidth / 2;
  const near = others.length > 0 ? 1 : 40;
  if (faces === null || Math.abs(x - middle) < near) return false;
  return faces !== (x < middle ? 'right' : 'left');
}

/** A pose put on the stage. */
export interface Stand {
  readonly pose: Pose;
  readonly place: Place;
  readonly mirrored: boolean;
  /** Stage pixels per pixel of the shipped picture. */
  readonly scale: number;
  /** How far it follows the camera, as a layer's parallax. */
  readonly parallax: number;
}

/** Distance of the ground under the nearer places is taken for parallax 1, but nobody leaves the ground's own. */
const farthest = 0.7;

/** Puts a pose at a place. */
export function stand(
  pose: Pose,
  place: Place,
  mirrored: boolean,
  backdrop: Backdrop | null,
): Stand {
  const near = backdrop?.places.left?.scale ?? place.scale;
  return {
    pose,
    place,
    mirrored,
    scale: place.scale * pose.scale,
    parallax: Math.min(1.2, Math.max(farthest, place.scale / near)),
  };
}

/** A point of a pose's picture, in stage pixels. */
export function onStage(at: Stand, [x, y]: Point): Point {
  const across = (x - at.pose.ground[0]) * at.scale;
  return [
    at.place.x + (at.mirrored ? -across : across),
    at.place.y + (y - at.pose.ground[1]) * at.scale,
  ];
}

/** A line of a pose's picture, in stage pixels. */
export function lineOnStage(at: Stand, [from, to]: Segment): Segment {
  return [onStage(at, from), onStage(at, to)];
}

/** Where the light of the person's face and chest is judged from, in stage pixels. */
export function heartOf(at: Stand): Point {
  const { chest, head, ground } = at.pose;
  if (chest !== null) return onStage(at, chest);
  if (head === null) return onStage(at, [ground[0], ground[1] / 2]);
  return onStage(at, [head[0], head[1] + (ground[1] - head[1]) * 0.3]);
}

/** y of the horizon on the stage, in stage px; somewhat over the middle where the backdrop has none. */
export function horizonOf(backdrop: Backdrop | null): number {
  if (backdrop === null) return stageHeight * 0.55;
  return backdrop.horizon - (backdrop.height - stageHeight) / 2;
}

/** Distance from a point to a line between two points, in their own unit. */
export function distanceTo([from, to]: Segment, [x, y]: Point): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length2;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from[0] - t * dx, y - from[1] - t * dy);
}

/** Where two lines cross, or the point half-way between their nearest ends when they do not. */
export function meeting(a: Segment, b: Segment): Point {
  const [p, q] = a;
  const [r, s] = b;
  const d1: Point = [q[0] - p[0], q[1] - p[1]];
  const d2: Point = [s[0] - r[0], s[1] - r[1]];
  const cross = d1[0] * d2[1] - d1[1] * d2[0];
  if (Math.abs(cross) > 1e-6) {
    const t = ((r[0] - p[0]) * d2[1] - (r[1] - p[1]) * d2[0]) / cross;
    const u = ((r[0] - p[0]) * d1[1] - (r[1] - p[1]) * d1[0]) / cross;
    if (t >= 0 && t <= 1 && u >= 0 && u <= 1) return [p[0] + t * d1[0], p[1] + t * d1[1]];
  }
  let best: Point = [(p[0] + r[0]) / 2, (p[1] + r[1]) / 2];
  let nearest = Number.POSITIVE_INFINITY;
  for (const one of [0, 0.25, 0.5, 0.75, 1]) {
    for (const other of [0, 0.25, 0.5, 0.75, 1]) {
      const x: Point = [p[0] + one * d1[0], p[1] + one * d1[1]];
      const y: Point = [r[0] + other * d2[0], r[1] + other * d2[1]];
      const distance = Math.hypot(x[0] - y[0], x[1] - y[1]);
      if (distance < nearest) {
        nearest = distance;
        best = [(x[0] + y[0]) / 2, (x[1] + y[1]) / 2];
      }
    }
  }
  return best;
}
