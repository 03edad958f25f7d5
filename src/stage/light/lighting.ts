import type { StoryInfo } from '../../catalogue/story-info.ts';
import { colourOf } from './colour.ts';

/** How a scene is lit, as numbers that can glide: shares of each light, and the tint in linear light. */
export interface Lighting {
  sky: number;
  sun: number;
  ember: number;
  saturation: number;
  red: number;
  green: number;
  blue: number;
}

/** Everything as it was painted. */
const full: Lighting = { sky: 1, sun: 1, ember: 1, saturation: 1, red: 1, green: 1, blue: 1 };

/** The light a scene asks for; none, or an unknown name, is the light as painted. */
export function lightingOf(info: StoryInfo, name: string | null): Lighting {
  const light = name === null ? undefined : info.lights[name];
  if (light === undefined) return { ...full };
  const [red, green, blue] = colourOf(light.tint);
  const { sky, sun, ember, saturation } = light;
  return { sky, sun, ember, saturation, red, green, blue };
}
