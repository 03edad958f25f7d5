/** Does work that comes in steps to its end. @throws whatever the work throws. */
export function inOneGo<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
