import { chance } from '../../scene/noise.ts';

/** Side of the noise picture in pixels; it repeats without a seam. */
export const cloudSize = 256;

/** Slopes at the points of a grid, one after the other: x and y. */
function slopesOf(cells: number, seed: number): Float32Array {
  const slopes = new Float32Array(cells * cells * 2);
  for (let cell = 0; cell < cells * cells; cell++) {
    const angle = chance(cell, seed) * Math.PI * 2;
    slopes[cell * 2] = Math.cos(angle);
    slopes[cell * 2 + 1] = Math.sin(angle);
  }
  return slopes;
}

const ease = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);

/** Gradient noise (after Ken Perlin) on a grid of `cells` by `cells` that repeats, -1 to 1 and mostly within .7. */
function gradientNoise(x: number, y: number, cells: number, slopes: Float32Array): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = x - x0;
  const fy = y - y0;
  const slope = (ix: number, iy: number, dx: number, dy: number) => {
    const at = ((ix % cells) + (iy % cells) * cells) * 2;
    return (slopes[at] ?? 0) * dx + (slopes[at + 1] ?? 0) * dy;
  };
  const u = ease(fx);
  const top = slope(x0, y0, fx, fy);
  const right = slope(x0 + 1, y0, fx - 1, fy);
  const below = slope(x0, y0 + 1, fx, fy - 1);
  const across = slope(x0 + 1, y0 + 1, fx - 1, fy - 1);
  const upper = top + (right - top) * u;
  const lower = below + (across - below) * u;
  return (upper + (lower - upper) * ease(fy)) * 1.5;
}

/** Noise of several grids, each twice as fine as the one before and half as strong. */
function octaves(cells: number, count: number, seed: number): (x: number, y: number) => number {
  const grids = Array.from({ length: count }, (_, octave) => {
    const grid = cells * 2 ** octave;
    return { grid, step: grid / cloudSize, slopes: slopesOf(grid, seed + octave * 17) };
  });
  return (x, y) => {
    let sum = 0;
    let share = 1;
    let whole = 0;
    for (const { grid, step, slopes } of grids) {
      sum += share * gradientNoise(x * step, y * step, grid, slopes);
      whole += share;
      share /= 2;
    }
    return sum / whole;
  };
}

const stored = (value: number) =>
  Math.max(0, Math.min(255, Math.round((0.5 + value * 0.72) * 255)));

/**
 * The noise every program reads: R broad clouds, G finer ones, B clouds apart from R's, A grain.
 * @returns RGBA bytes of `cloudSize` by `cloudSize` pixels.
 */
export function drawClouds(seed: number): Uint8Array {
  const pixels = new Uint8Array(cloudSize * cloudSize * 4);
  const broad = octaves(8, 4, seed);
  const fine = octaves(16, 3, seed + 200);
  const other = octaves(6, 3, seed + 400);
  for (let y = 0; y < cloudSize; y++) {
    for (let x = 0; x < cloudSize; x++) {
      const at = (y * cloudSize + x) * 4;
      const index = y * cloudSize + x;
      // The mean of three chances is bell-shaped enough for grain.
      const grain =
        (chance(index, seed + 90) + chance(index, seed + 91) + chance(index, seed + 92)) / 3;
      pixels[at] = stored(broad(x, y));
      pixels[at + 1] = stored(fine(x, y));
      pixels[at + 2] = stored(other(x, y));
      pixels[at + 3] = Math.round(grain * 255);
    }
  }
  return pixels;
}
