/** A wait that can be called off, as the stage's clock gives it. */
export type After = (ms: number, then: () => void) => () => void;

/** What takes longer than this, in ms, is done without. */
export const patience = 8000;

/** When the page itself was too busy to look, answers may lie waiting: they get so long, in ms, to be taken. */
const grace = 400;

/** Something took too long. */
export class TooSlow extends Error {
  constructor() {
    super(`it did not come within ${patience / 1000} seconds`);
  }
}

/**
 * Runs something that may never end.
 * @param run gets a signal that ends it when the time is up.
 * @throws {TooSlow} when it took too long; else whatever `run` throws.
 */
export async function withPatience<T>(
  after: After,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  let callOff = () => {};
  const late = new Promise<never>((_, reject) => {
    callOff = after(patience, () => {
      callOff = after(grace, () => {
        ending.abort();
        reject(new TooSlow());
      });
    });
  });
  try {
    return await Promise.race([run(ending.signal), late]);
  } finally {
    callOff();
  }
}
