import type { Geometry } from 'pixi.js';
import { chance } from '../../scene/noise.ts';
import { squares } from './squares.ts';

/**
 * Many small squares in one geometry. Each carries four chances (`aSeed`) and whether it is one of the few
 * large ones (`aBig`); where it is follows from them and the time, on the graphics card.
 */
export function swarm(count: number, big: number, seed: number): Geometry {
  return squares(
    Array.from({ length: count + big }, (_, one) => ({
      aSeed: [0, 1, 2, 3].map((part) => chance(one * 4 + part, seed)),
      aBig: [one >= count ? 1 : 0],
    })),
  );
}
