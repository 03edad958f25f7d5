import type { StoryInfo } from '../../catalogue/story-info.ts';
import { type Colour, colourOf, scaled } from './colour.ts';
import type { Lighting } from './lighting.ts';

/** The sky's light on people against the backdrop's: they stand dark before it. */
const fill = 0.5;

/** The light of what burns on the ground along people's edges, against the palette's accent. */
const edge = 0.92;

/** The sky's light on people. */
export function skyOnPeople({ sky, red, green, blue }: Lighting): Colour {
  return [sky * fill * red, sky * fill * green, sky * fill * blue];
}

/** The light of what burns on the ground along people's edges: in the story's accent. */
export function rimOnPeople({ ember }: Lighting, { palette }: Pick<StoryInfo, 'palette'>): Colour {
  return scaled(colourOf(palette.accent), edge * ember);
}
