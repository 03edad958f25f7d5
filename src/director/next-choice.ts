import type { Playthrough } from '../playthrough/playthrough.ts';
import { wordsOf } from '../scene/frame.ts';
import { isOpen } from '../story/beat.ts';
import { isUndecided } from './mode.ts';
import type { Audience } from './ports.ts';

/**
 * Moves the cursor on over lines read before: to the next choice, to the end, or to the first line never read. Nothing of
 * those on the way is shown.
 * @returns whether it has moved.
 * @throws {StoryError} where the story goes wrong on the way.
 */
export function passRead(
  playthrough: Playthrough,
  { hasRead }: Pick<Audience, 'hasRead'>,
): boolean {
  const from = playthrough.at;
  while (!isUndecided(playthrough) && !playthrough.frame.beat.choices.some(isOpen)) {
    if (!playthrough.forward() || !hasRead(wordsOf(playthrough.frame).id)) break;
  }
  return playthrough.at > from;
}
