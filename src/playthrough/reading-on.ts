import * as troublePhrases from '../phrases/trouble.ts';
import { StoryError } from '../story/ink.ts';
import type { Playthrough } from './playthrough.ts';

/** Lines without a choice after which a story counts as going on for ever. */
export const longestRoad = 20_000;

/** Lines beyond a place's number within which an edit may have moved it. */
export const reach = 1000;

/**
 * Reads on until it is enough, or a choice is open, or nothing follows; one frame a step.
 * @throws {StoryError} when the story goes wrong, or goes on for ever.
 */
export function* readingOn(playthrough: Playthrough, enough: () => boolean): Generator<void, void> {
  let [run, walked] = [0, playthrough.walked];
  while (!enough() && playthrough.forward()) {
    run = playthrough.walked === walked ? run + 1 : 0;
    walked = playthrough.walked;
    if (run > longestRoad) {
      throw new StoryError(troublePhrases.endless, playthrough.frame.beat.place);
    }
    yield;
  }
}
