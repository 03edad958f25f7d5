import type { Geometry } from 'pixi.js';
import type { Point } from '../../catalogue/pictures.ts';
import type { Colour } from '../light/colour.ts';
import { onRect } from './glsl/common.ts';
import { flarePaint } from './glsl/effects.ts';
import { float, paint, put, vector } from './paint.ts';

/** A burst of light at a point: white in the middle, coloured farther out. */
export class Flare {
  private readonly painting;

  constructor(square: Geometry) {
    this.painting = paint({
      name: 'flare',
      vertex: onRect,
      fragment: flarePaint,
      geometry: square,
      values: { uRect: vector(0, 0, 0, 0), uColour: vector(1, 1, 1), uPower: float() },
      blend: 'add',
    });
  }

  get mesh() {
    return this.painting.mesh;
  }

  /** @param size half of its width, in its parent's px. */
  update([x, y]: Point, size: number, colour: Colour, power: number): void {
    const { values } = this.painting;
    put(values.uRect, [x - size, y - size, size * 2, size * 2]);
    put(values.uColour, colour);
    values.uPower = power;
  }

  destroy(): void {
    this.painting.destroy();
  }
}
