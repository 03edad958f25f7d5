/** A wait that can be called off, as the stage's clock gives it. */
export type After = (ms: number, then: () => void) => () => void;

/** What is silent for longer than this, in ms, is done without. */
export const patience = 8000;

/** When the page itself was too busy to look, answers may lie waiting: they get so long, in ms, to be taken. */
const grace = 400;

/** Something took too long. */
export class TooSlow extends Error {
  constructor() {
    super(`nothing came for ${patience / 1000} seconds`);
  }
}

/**
 * Runs something that may never end. The time counts from now, and anew from each sign of life.
 * @param run gets a signal that ends it when the time is up, and what it calls when something has come.
 * @throws {TooSlow} when it took too long; else whatever `run` throws.
 */
export async function withPatience<T>(
  after: After,
  run: (signal: AbortSignal, lives: () => void) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  let callOff = () => {};
  let wait = () => {};
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => {
      ending.abort();
      reject(new TooSlow());
    };
    wait = () => {
      callOff();
      callOff = after(patience, () => {
        callOff = after(grace, giveUp);
      });
    };
  });
  wait();
  try {
    return await Promise.race([run(ending.signal, () => wait()), late]);
  } finally {
    // What still comes of it later keeps nobody waiting.
    wait = () => {};
    callOff();
  }
}
