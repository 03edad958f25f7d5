/** Effects that have failed: each is told of once, and asked for nothing any more. */
const failed = new Set<string>();

/**
 * Asks an effect for something. One that throws is named with its folder, and the play goes on without it.
 * @param otherwise what is gone on with then.
 */
export function attempt<T>(name: string, ask: () => T, otherwise: T): T {
  if (failed.has(name)) return otherwise;
  try {
    return ask();
  } catch (cause) {
    failed.add(name);
    console.error(`effects/${name} fails; the play goes on without it.`, cause);
    return otherwise;
  }
}

/** Whether an effect has failed. */
export function hasFailed(name: string): boolean {
  return failed.has(name);
}
