import { type Colour, colourOf, scaled } from './colour.ts';
import type { Lighting } from './lighting.ts';

/** The sky's light on people against the backdrop's: they stand dark before it. */
const fill = 0.5;

const ember = scaled(colourOf('#e8702a'), 0.92);

/** The sky's light on people. */
export function skyOnPeople({ sky, red, green, blue }: Lighting): Colour {
  return [sky * fill * red, sky * fill * green, sky * fill * blue];
}

/** The embers' light along people's edges. */
export function rimOnPeople({ ember: share }: Lighting): Colour {
  return scaled(ember, share);
}
