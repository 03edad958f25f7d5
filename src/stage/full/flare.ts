import { Container, type Geometry } from 'pixi.js';
import type { Point } from '../../catalogue/pictures.ts';
import { project } from '../arrange/camera.ts';
import type { FullView } from '../effects/full.ts';
import type { Colour } from '../light/colour.ts';
import { programs } from './glsl/programs.ts';
import { float, paint, put, vector } from './paint.ts';

/** A burst of light at a point: white in the middle, coloured farther out. */
export class Flare {
  private readonly painting;

  constructor(square: Geometry) {
    this.painting = paint({
      ...programs.flare,
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

/** A burst of light on the stage. */
export interface Burst {
  readonly at: Point;
  /** Half of its width, in stage px. */
  readonly size: number;
  readonly light: Colour;
  /** How far it follows the camera, as a layer's parallax. */
  readonly parallax: number;
}

/** A view of an effect that is nothing but bursts of light over the people: as many as `shown` has. */
export function burstsView(square: Geometry): FullView<readonly Burst[], unknown> {
  const glow = new Container();
  const flares: Flare[] = [];
  return {
    glow,
    update(bursts, { view, screen }) {
      while (flares.length < bursts.length) {
        const flare = new Flare(square);
        flares.push(flare);
        glow.addChild(flare.mesh);
      }
      for (const [index, flare] of flares.entries()) {
        const burst = bursts[index];
        flare.mesh.visible = burst !== undefined;
        if (burst === undefined) continue;
        const { x, y, scale } = project(view, screen, burst.parallax);
        flare.mesh.position.set(x, y);
        flare.mesh.scale.set(scale);
        flare.update(burst.at, burst.size, burst.light, 1);
      }
    },
    destroy() {
      for (const flare of flares) flare.destroy();
      glow.destroy();
    },
  };
}
