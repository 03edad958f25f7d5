import type { Backdrop, Place, Point, Pose, Segment } from '../../catalogue/pictures.ts';
import { stageHeight, stageWidth } from './screen.ts';

/** Where someone stands who is sent to a place the backdrop does not have: in the middle of the stage. */
const somewhere: Place = { x: stageWidth / 2, y: 860, scale: 0.385 };

/** A place of a backdrop, in stage pixels. An unknown one is the backdrop's centre. */
export function placeOn(backdrop: Backdrop | null, at: string, upright: boolean): Place {
  if (backdrop === null) return somewhere;
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
  if (Math.abs(x - middle) < near) return false;
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
