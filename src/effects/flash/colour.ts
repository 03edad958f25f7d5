import type { SaidOf } from '@kit/effect';
import { type Colour, colourOf, type StoryInfo } from '@kit/seen';
import type flash from './effect.ts';

type Named = SaidOf<typeof flash>['colour'];

/** What stands for a colour where nobody of the story has a light like it. */
const usual: Readonly<Record<Named, string>> = {
  white: '#ffffff',
  red: '#ff5947',
  blue: '#5994ff',
};

const channel = { red: 0, green: 1, blue: 2 } as const;

/** The colour of a flash, `#rrggbb`: red and blue are those of somebody's own light, if one is mostly that. */
export function flashColour(named: Named, { cast }: Pick<StoryInfo, 'cast'>): string {
  if (named === 'white') return usual.white;
  const strength = (colour: Colour) => colour[channel[named]] - Math.max(...others(colour, named));
  const lights = Object.values(cast).flatMap(({ light }) => (light === undefined ? [] : [light]));
  const fits = lights.filter((light) => strength(colourOf(light)) > 0);
  return fits.sort((a, b) => strength(colourOf(b)) - strength(colourOf(a)))[0] ?? usual[named];
}

function others(colour: Colour, named: 'red' | 'blue'): number[] {
  return colour.filter((_, at) => at !== channel[named]);
}
