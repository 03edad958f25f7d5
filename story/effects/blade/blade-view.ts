import { type FullTools, float, type Moment, paint, project, put, vector } from '@kit/full';
import type { Burning } from './burning.ts';
import { bladePaint, bladeVertex, haloWidths } from './glsl.ts';

/** A vent's halo is small: it stands in the main blade's. */
const ventHalo = 12;

/** One blade of light, added to everything behind it. */
export class BladeView {
  private readonly painting;

  constructor({ square, textures }: FullTools) {
    this.painting = paint({
      name: 'blade',
      vertex: bladeVertex,
      fragment: bladePaint,
      geometry: square,
      values: {
        uLine: vector(0, 0, 1, 0),
        uSize: vector(1, 1, 1),
        uState: vector(0, 0, 0, 0),
        uColour: vector(0, 0, 0),
        uCore: vector(0, 0, 0),
        uSeconds: float(),
        uSeed: float(),
        uFine: float(1),
      },
      pictures: { uNoise: textures.noise },
      blend: 'add',
    });
  }

  get mesh() {
    return this.painting.mesh;
  }

  /** @param seed parts its wandering from the other blades'. */
  update(blade: Burning, moment: Moment, seed: number): void {
    const { mesh, values } = this.painting;
    const { x, y, scale } = project(moment.view, moment.screen, blade.parallax);
    mesh.position.set(x, y);
    mesh.scale.set(scale);
    const length = Math.hypot(blade.to[0] - blade.from[0], blade.to[1] - blade.from[1]);
    const halo = blade.width * (blade.main ? haloWidths : ventHalo);
    put(values.uLine, [...blade.from, ...blade.to]);
    put(values.uSize, [length, blade.width, halo]);
    put(values.uState, [blade.power, blade.reach, blade.ragged ? 1 : 0, blade.main ? 1 : 0]);
    put(values.uColour, blade.colour);
    put(values.uCore, blade.core);
    values.uSeconds = moment.seconds;
    values.uSeed = seed;
    // An arc is never thinner than about a device pixel, or it would shimmer.
    values.uFine = Math.max(1, 0.9 / (blade.width * 0.1 * scale * moment.screen.ratio));
  }

  destroy(): void {
    this.painting.destroy();
  }
}
