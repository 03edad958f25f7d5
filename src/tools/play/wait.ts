/** Waits for so many ms. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
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
  const end = performance.now() + ms;
  for (;;) {
    const found = await ask();
    if (found !== null) return found;
    if (performance.now() > end) throw new Error(`${what} did not come within ${ms / 1000} s`);
    await pause(between);
  }
}
