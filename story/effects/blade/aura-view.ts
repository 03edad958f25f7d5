import { type FullTools, float, type Moment, onRect, paint, project, put, vector } from '@kit/full';
import type { Aura } from './burning.ts';
import { auraPaint } from './glsl.ts';

/** Light in the air behind somebody whose blade is not to be seen. */
export class AuraView {
  private readonly painting;

  constructor({ square, textures }: FullTools) {
    this.painting = paint({
      name: 'aura',
      vertex: onRect,
      fragment: auraPaint,
      geometry: square,
      values: {
        uRect: vector(0, 0, 0, 0),
        uColour: vector(0, 0, 0),
        uSeconds: float(),
        uGround: vector(0, 1),
      },
      pictures: { uNoise: textures.noise },
      blend: 'add',
    });
  }

  get mesh() {
    return this.painting.mesh;
  }

  update(aura: Aura, moment: Moment): void {
    const { mesh, values } = this.painting;
    const { x, y, scale } = project(moment.view, moment.screen, aura.parallax);
    mesh.position.set(x, y);
    mesh.scale.set(scale);
    const wide = aura.radius * 2.2;
    put(values.uRect, [aura.at[0] - wide, aura.at[1] - wide, wide * 2, wide * 2]);
    put(values.uColour, aura.light);
    put(values.uGround, [aura.feet - aura.radius * 0.05, aura.radius * 0.16]);
    values.uSeconds = moment.seconds;
  }

  destroy(): void {
    this.painting.destroy();
  }
}
