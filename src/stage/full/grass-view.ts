import { Geometry } from 'pixi.js';
import { chance } from '../../scene/noise.ts';
import { colourOf, scaled } from '../light/colour.ts';
import type { Moment, StagedFigure } from '../look/moment.ts';
import { programs } from './glsl/programs.ts';
import { float, paint, put, vector } from './paint.ts';

const stubble = colourOf('#0c0b0b');

/** Pieces a stroke is bent from. */
const pieces = 4;

/** A number that is mostly near 0, -1 to 1 in effect: the sum of four chances, as wide as a normal one. */
function bell(index: number, seed: number): number {
  let sum = 0;
  for (let part = 0; part < 4; part++) sum += chance(index * 4 + part, seed);
  return (sum - 2) * 1.7;
}

function strokes({ stand: { pose, place, scale } }: StagedFigure): Geometry {
  const wide = Math.max(place.scale * 195, pose.w * scale * 0.3);
  const tall = 66 * place.scale;
  const count = Math.round(Math.min(900, 4.6 * wide * (0.385 / Math.max(0.2, place.scale)) + 80));
  const thin = Math.max(1, 3.9 * place.scale);
  const seed = Math.round(place.x) % 97;
  const positions: number[] = [];
  const about: number[] = [];
  const indices: number[] = [];
  for (let stroke = 0; stroke < count; stroke++) {
    const x = place.x + bell(stroke, seed) * wide;
    const y = place.y + 5 + bell(stroke, seed + 1) * 13 * place.scale + 9 * place.scale;
    const height = (0.3 + 0.7 * chance(stroke, seed + 2)) * tall;
    const lean = bell(stroke, seed + 3) * height * 0.35 + height * 0.2;
    const width = thin * (0.6 + 0.8 * chance(stroke, seed + 4));
    const lit = chance(stroke, seed + 5) < 0.12 ? 1 : 0;
    for (let piece = 0; piece <= pieces; piece++) {
      const share = piece / pieces;
      const half = (width / 2) * (1 - share * 0.8);
      const at = positions.length / 2;
      const along = x + lean * share ** 1.8;
      positions.push(along - half, y - height * share, along + half, y - height * share);
      for (let side = 0; side < 2; side++) about.push(share, chance(stroke, seed + 6), lit);
      if (piece > 0) indices.push(at - 2, at - 1, at, at - 1, at + 1, at);
    }
  }
  return new Geometry({
    attributes: {
      aPosition: { buffer: new Float32Array(positions), format: 'float32x2' },
      aStroke: { buffer: new Float32Array(about), format: 'float32x3' },
    },
    indexBuffer: new Uint16Array(indices),
  });
}

/** Burnt stubble before someone's feet, so that they stand in it. */
export class GrassView {
  private readonly geometry: Geometry;
  private readonly painting;
  private readonly there: boolean;

  constructor(standing: StagedFigure, there: boolean) {
    this.there = there;
    this.geometry = strokes(standing);
    this.painting = paint({
      ...programs.grass,
      geometry: this.geometry,
      values: {
        uSeconds: float(),
        uWind: float(),
        uDark: vector(...stubble),
        uEmber: vector(0, 0, 0),
        uAlpha: float(),
      },
    });
  }

  get mesh() {
    return this.painting.mesh;
  }

  update(standing: StagedFigure, moment: Moment): void {
    const { mesh, values } = this.painting;
    mesh.visible = this.there && standing.figure.alpha > 0;
    values.uSeconds = moment.seconds;
    values.uWind = moment.reducedMotion ? 0 : 7 * standing.stand.place.scale;
    values.uAlpha = standing.figure.alpha;
    put(values.uEmber, scaled(colourOf(moment.info.palette.accent), 0.6 * moment.lighting.ember));
  }

  destroy(): void {
    this.painting.destroy();
    this.geometry.destroy(true);
  }
}
