import type { StoryInfo } from '../catalogue/story-info.ts';
import type { Choice } from '../story/beat.ts';

/**
 * The colour of the stroke before an option: of the blade that considering it would wake. Null, for an option
 * that wakes none, leaves the stroke grey.
 */
export function strokeColour(choice: Choice, cast: StoryInfo['cast']): string | null {
  for (const cue of choice.consider) {
    if (cue.kind !== 'blade' || cue.glow === 0) continue;
    const person = cast[cue.person];
    if (person !== undefined) return person.blade?.colour ?? person.colour;
  }
  return null;
}
