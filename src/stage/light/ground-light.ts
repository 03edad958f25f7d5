import type { Point } from '../../catalogue/pictures.ts';
import type { Colour } from './colour.ts';

/** A light over the ground: a line of it, or a point where both ends are one. */
export interface GroundLight {
  readonly from: Point;
  readonly to: Point;
  /** y of the ground under it, in stage px. */
  readonly feet: number;
  /** Stage px per drawn px at its distance. */
  readonly scale: number;
  /** How far it follows the camera, as a layer's parallax. */
  readonly parallax: number;
  readonly light: Colour;
}
