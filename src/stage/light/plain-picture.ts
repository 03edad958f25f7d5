import { type Colour, scaled } from './colour.ts';
import type { Lighting } from './lighting.ts';

/** What takes back the stop by which light is developed: a plain picture is to come out as bright as it is. */
export const asItIs = 1 / 1.3;

/** The sky's light on somebody whose picture is plain: all of it, on a picture that is stored as it is. */
export function skyOnPlainPeople({ sky, red, green, blue }: Lighting): Colour {
  // The program halves what it reads, for it expects twice the brightness.
  return scaled([red, green, blue], 2 * sky * asItIs);
}

/** A scene's light as it falls on a plain picture. */
export function plainLighting(lighting: Lighting): Lighting {
  return { ...lighting, sky: lighting.sky * asItIs };
}
