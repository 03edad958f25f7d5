/** Waits for so many ms. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Most ms between two looks that count. */
const longestLook = 5000;

/** Time that something may take; a machine that stands still meanwhile, or sleeps, has waited for nothing. */
export class Patience {
  #left: number;
  #looked = performance.now();

  constructor(ms: number) {
    this.#left = ms;
  }

  /** Whether it has come to its end; to be asked again and again. */
  isOver(): boolean {
    const now = performance.now();
    this.#left -= Math.min(now - this.#looked, longestLook);
    this.#looked = now;
    return this.#left < 0;
  }
}

/** Ms between two looks at something that is waited for. */
const between = 15;

/**
 * Asks again and again until something is there.
 * @param what named in the error, as "the title".
 * @throws {Error} when it does not come within `ms`.
 */
export async function waitFor<T>(
  what: string,
  ms: number,
  ask: () => Promise<T | null>,
): Promise<T> {
  const patience = new Patience(ms);
  for (;;) {
    const found = await ask();
    if (found !== null) return found;
    if (patience.isOver()) throw new Error(`${what} did not come within ${ms / 1000} s`);
    await pause(between);
  }
}
