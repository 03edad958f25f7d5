import type { Clock } from '../director/ports.ts';

/** Ms of work at a time, so that no frame of the screen is missed. */
const usualSlice = 6;

/** Ms between two slices: the page may draw and take input. */
const pause = 4;

/**
 * Does work that comes in small steps without holding up the page.
 * @param progress told after each slice what the last step yielded.
 * @param slice ms of work at a time; the step in which they end is finished.
 * @returns what the work returns.
 * @throws whatever the work throws.
 */
export function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  clock: Clock,
  progress: (step: Step) => void = () => {},
  slice = usualSlice,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const run = () => {
      try {
        const end = clock.now() + slice;
        for (;;) {
          const step = work.next();
          if (step.done) {
            resolve(step.value);
            return;
          }
          if (clock.now() >= end) {
            progress(step.value);
            break;
          }
        }
        clock.after(pause, run);
      } catch (error) {
        reject(error);
      }
    };
    clock.after(0, run);
  });
}
