import { Playthrough } from './playthrough.ts';

/**
 * Makes the frames before the first one known again, by walking the log from its beginning; then `first` is 0.
 * Each step of the generator is one frame and yields the share of them walked.
 * @returns whether the log leads to the first one known. Where not, nothing has changed: the log is what counts.
 * @throws {StoryError} when the story goes wrong on the way.
 */
export function* recalling(playthrough: Playthrough): Generator<number, boolean> {
  const { script, log, onProblem, first } = playthrough;
  const before = new Playthrough(script, log, onProblem);
  while (before.at < first) {
    yield before.at / first;
    if (!before.forward()) return false;
  }
  const { frames, firstState } = playthrough;
  const here = JSON.stringify([frames[0], firstState]);
  if (JSON.stringify([before.frame, before.standing.save()]) !== here) return false;
  playthrough.precede(before);
  return true;
}
