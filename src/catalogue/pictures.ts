/**
 * A picture in each encoding that ships: the stage takes the first that the browser decodes. One that ships as it was
 * drawn, in whatever format, has one address in both.
 */
export interface Encoded {
  readonly avif: string;
  readonly webp: string;
}

/** A point in the pixels of the picture it belongs to: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** A line from its first point to its second. */
export type Segment = readonly [Point, Point];

/** Where a person stands in a backdrop: the ground under the feet, in frame pixels, and size against the pose's source. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** Stage pixels per pixel of the pose as it was drawn (before it was shrunk to ship). */
  readonly scale: number;
}

export interface BackdropLayer {
  readonly name: string;
  /** Top left corner and size in frame pixels. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** How far it follows the camera: 0 not at all (infinitely far), 1 with the people. */
  readonly parallax: number;
  /** Which side of the people it lies on. */
  readonly depth: 'behind' | 'before';
  readonly picture: Encoded;
  /** The same layer after the sun has gone, where there is one. */
  readonly sunless: Encoded | null;
}

/** A layered picture of a place, drawn in a frame somewhat larger than the stage so that the camera can move. */
export interface Backdrop {
  readonly width: number;
  readonly height: number;
  /** Back to front. */
  readonly layers: readonly BackdropLayer[];
  /** True for a picture that was not drawn for the stage's light: it is shown no brighter than it is. */
  readonly plain?: true;
  /** y of the horizon in frame pixels. */
  readonly horizon: number;
  /** R: how much light the ground returns, G: distance, B: how far it faces up. Null where there is no ground. */
  readonly ground: Encoded | null;
  readonly places: Readonly<Record<string, Place>>;
  /** Places of a phone held upright; those left out are as in `places`. */
  readonly portraitPlaces: Readonly<Record<string, Place>>;
  /** URL of the flattened picture, shown by HTML until the stage is there. */
  readonly still: string;
}

/** One pose of one person. All points are in pixels of the shipped picture and may lie outside it. */
export interface Pose {
  readonly w: number;
  readonly h: number;
  /** Source pixels per shipped pixel. */
  readonly scale: number;
  readonly ground: Point;
  readonly head: Point | null;
  readonly chest: Point | null;
  /** What else is marked in it, for the effects that know it by name. */
  readonly points: Readonly<Record<string, Point>>;
  readonly lines: Readonly<Record<string, Segment>>;
  /** Null where nobody knows: then it is never mirrored. */
  readonly faces: 'left' | 'right' | null;
  /** The pose under the sky's own light, stored at twice its brightness; as it is drawn where there is no `light`. */
  readonly base: Encoded;
  /**
   * R: lit by what the person carries, G: by what is opposite, B: by embers; sRGB-encoded. Null for a plain picture,
   * which the sky alone lights.
   */
  readonly light: Encoded | null;
}

/** A small thing that only passes: a fighter. */
export interface Sprite {
  readonly w: number;
  readonly h: number;
  readonly centre: Point;
  readonly guns: readonly Point[];
  readonly picture: Encoded;
}

/** A picture that hangs before the stage. */
export interface HungPicture {
  readonly w: number;
  readonly h: number;
  readonly picture: Encoded;
}

/** Every picture of a story, by name. */
export interface Pictures {
  readonly backdrops: Readonly<Record<string, Backdrop>>;
  readonly poses: Readonly<Record<string, Readonly<Record<string, Pose>>>>;
  readonly sprites: Readonly<Record<string, Sprite>>;
  readonly images: Readonly<Record<string, HungPicture>>;
}

/** Whether a story has nothing that a stage could show. */
export function areNone({ backdrops, poses, images }: Pictures): boolean {
  return [backdrops, poses, images].every((named) => Object.keys(named).length === 0);
}
