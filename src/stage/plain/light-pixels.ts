import type { Colour } from '../light/colour.ts';
import type { Lighting } from '../light/lighting.ts';

/** Steps in which linear light from 0 to `brightest` is tabled. */
const steps = 4096;
const brightest = 3;

/** As the full stage exposes its pictures: a third of a stop up, with a shoulder. */
const exposure = 1.3;

/** Stored value (0 to 255) to linear light. */
const linearOf: Float32Array = Float32Array.from(
  { length: 256 },
  (_, value) => (value / 255) ** 2.2,
);

/** By the root of the light: the dark is where the eye tells steps apart. */
const table: Uint8ClampedArray = Uint8ClampedArray.from({ length: steps + 1 }, (_, step) => {
  const light = brightest * (step / steps) ** 2 * exposure;
  const held = Math.min(light, 0.7) + 0.3 * (1 - Math.exp(-Math.max(0, light - 0.7) / 0.3));
  return Math.round(held ** (1 / 2.2) * 255);
});

/** Linear light to the stored value (0 to 255) that is shown. */
export function toneMapped(light: number): number {
  const step = Math.round(Math.sqrt(Math.max(0, light) / brightest) * steps);
  return table[Math.min(steps, step)] ?? 255;
}

/**
 * Puts a flattened backdrop under a light, in place: the sky's share on all of it, the embers' on what glows.
 * @param pixels RGBA as stored.
 * @param groundFrom index of the first pixel of the ground: only there are coals. Below 0 where it begins before these.
 */
export function lightBackdrop(
  pixels: Uint8ClampedArray,
  lighting: Lighting,
  groundFrom: number,
): void {
  const { sky, ember, saturation, red, green, blue } = lighting;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] === 0) continue;
    const r = linearOf[pixels[at] ?? 0] ?? 0;
    const g = linearOf[pixels[at + 1] ?? 0] ?? 0;
    const b = linearOf[pixels[at + 2] ?? 0] ?? 0;
    const fire = at < groundFrom * 4 ? 0 : Math.min(1, Math.max(0, (r - 2.2 * b) * 9 - 0.12));
    const cool = 1 - fire;
    let lr = r * (sky * red * cool + ember * fire);
    let lg = g * (sky * green * cool + ember * fire);
    let lb = b * (sky * blue * cool + ember * fire);
    if (saturation < 1) {
      const grey = 0.2126 * lr + 0.7152 * lg + 0.0722 * lb;
      lr = grey + (lr - grey) * saturation;
      lg = grey + (lg - grey) * saturation;
      lb = grey + (lb - grey) * saturation;
    }
    pixels[at] = toneMapped(lr);
    pixels[at + 1] = toneMapped(lg);
    pixels[at + 2] = toneMapped(lb);
  }
}

/** What falls on a person. */
interface FigureLight {
  readonly sky: Colour;
  readonly carried: Colour;
  readonly opposite: Colour;
  readonly rim: Colour;
  readonly saturation: number;
}

const fill: Colour = [0.264, 0.278, 0.324];

/**
 * Lights a person, in place: colour = base * sky + R carried + G opposite + B rim, as the full stage does.
 * @param base RGBA of the base picture (at double brightness); becomes the lit picture.
 * @param light RGBA of the light picture, of the same size.
 */
export function lightFigure(
  base: Uint8ClampedArray,
  light: Uint8ClampedArray,
  by: FigureLight,
): void {
  const colour: [number, number, number] = [0, 0, 0];
  for (let at = 0; at < base.length; at += 4) {
    if (base[at + 3] === 0) continue;
    const carried = linearOf[light[at] ?? 0] ?? 0;
    const opposite = linearOf[light[at + 1] ?? 0] ?? 0;
    const rim = linearOf[light[at + 2] ?? 0] ?? 0;
    let cloth = 0;
    for (let part = 0; part < 3; part++) {
      const under = (linearOf[base[at + part] ?? 0] ?? 0) * 0.5;
      colour[part] = under;
      cloth += (under / (fill[part] ?? 1)) * ([0.2126, 0.7152, 0.0722][part] ?? 0);
    }
    for (let part = 0; part < 3; part++) {
      const under = colour[part] ?? 0;
      const hue = Math.sqrt(
        Math.min(1.6, Math.max(0.5, under / (fill[part] ?? 1) / (cloth + 0.001))),
      );
      const thrown = carried * (by.carried[part] ?? 0) + opposite * (by.opposite[part] ?? 0);
      colour[part] = under * (by.sky[part] ?? 0) + thrown * hue + rim * (by.rim[part] ?? 0);
    }
    const grey = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
    for (let part = 0; part < 3; part++) {
      base[at + part] = toneMapped(grey + ((colour[part] ?? 0) - grey) * by.saturation);
    }
  }
}
