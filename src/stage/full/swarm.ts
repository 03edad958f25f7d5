import { Geometry } from 'pixi.js';
import { chance } from '../light/noise.ts';

/**
 * Many small squares in one geometry. Each carries four chances (`aSeed`) and whether it is one of the few
 * large ones (`aBig`); where it is follows from them and the time, on the graphics card.
 */
export function swarm(count: number, big: number, seed: number): Geometry {
  const corners = [0, 0, 1, 0, 1, 1, 0, 1];
  const positions = new Float32Array((count + big) * 8);
  const seeds = new Float32Array((count + big) * 16);
  const bigness = new Float32Array((count + big) * 4);
  const indices = new Uint16Array((count + big) * 6);
  for (let one = 0; one < count + big; one++) {
    positions.set(corners, one * 8);
    const chances = [0, 1, 2, 3].map((part) => chance(one * 4 + part, seed));
    for (let corner = 0; corner < 4; corner++) {
      seeds.set(chances, one * 16 + corner * 4);
      bigness[one * 4 + corner] = one >= count ? 1 : 0;
    }
    indices.set(
      [0, 1, 2, 0, 2, 3].map((corner) => one * 4 + corner),
      one * 6,
    );
  }
  return new Geometry({
    attributes: {
      aPosition: { buffer: positions, format: 'float32x2' },
      aSeed: { buffer: seeds, format: 'float32x4' },
      aBig: { buffer: bigness, format: 'float32' },
    },
    indexBuffer: indices,
  });
}
