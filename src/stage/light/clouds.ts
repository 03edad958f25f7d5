import { chance } from './noise.ts';

/** Side of the noise picture in pixels; it repeats without a seam. */
export const cloudSize = 256;

/** Gradient noise (after Ken Perlin) on a grid of `cells` by `cells` that repeats, -1 to 1 and mostly within .7. */
function gradientNoise(x: number, y: number, cells: number, seed: number): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = x - x0;
  const fy = y - y0;
  const ease = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);
  const slope = (ix: number, iy: number, dx: number, dy: number) => {
    const angle = chance((ix % cells) + (iy % cells) * cells, seed) * Math.PI * 2;
    return Math.cos(angle) * dx + Math.sin(angle) * dy;
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

function octaves(x: number, y: number, cells: number, count: number, seed: number): number {
  let sum = 0;
  let share = 1;
  let whole = 0;
  let grid = cells;
  for (let octave = 0; octave < count; octave++) {
    const step = grid / cloudSize;
    sum += share * gradientNoise(x * step, y * step, grid, seed + octave * 17);
    whole += share;
    share /= 2;
    grid *= 2;
  }
  return sum / whole;
}

const stored = (value: number) =>
  Math.max(0, Math.min(255, Math.round((0.5 + value * 0.72) * 255)));

/**
 * The noise every program reads: R broad clouds, G finer ones, B clouds apart from R's, A grain.
 * @returns RGBA bytes of `cloudSize` by `cloudSize` pixels.
 */
export function drawClouds(seed: number): Uint8Array {
  const pixels = new Uint8Array(cloudSize * cloudSize * 4);
  for (let y = 0; y < cloudSize; y++) {
    for (let x = 0; x < cloudSize; x++) {
      const at = (y * cloudSize + x) * 4;
      const index = y * cloudSize + x;
      // The mean of three chances is bell-shaped enough for grain.
      const grain =
        (chance(index, seed + 90) + chance(index, seed + 91) + chance(index, seed + 92)) / 3;
      pixels[at] = stored(octaves(x, y, 8, 4, seed));
      pixels[at + 1] = stored(octaves(x, y, 16, 3, seed + 200));
      pixels[at + 2] = stored(octaves(x, y, 6, 3, seed + 400));
      pixels[at + 3] = Math.round(grain * 255);
    }
  }
  return pixels;
}
