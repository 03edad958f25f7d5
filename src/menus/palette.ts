import type { StoryInfo } from '../catalogue/story-info.ts';
import type { Choice } from '../story/beat.ts';
import { wokenBy } from '../story/cue.ts';

/**
 * The colour of the stroke before an option: of the light that considering it would wake. Null, for an option
 * that wakes none, leaves the stroke grey.
 */
export function strokeColour(choice: Choice, cast: StoryInfo['cast']): string | null {
  for (const cue of choice.consider) {
    const name = wokenBy(cue);
    const person = name === null ? undefined : cast[name];
    if (person !== undefined) return person.light ?? person.colour;
  }
  return null;
}
