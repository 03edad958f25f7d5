/**
 * Takes this game's place in the browser, for as long as the page is there. Where another tab has it already,
 * this one waits in line, so that a third one finds it taken too when the first is closed.
 * @param game the story's id and its address.
 * @returns whether the place was free. A browser that has no locks (over plain http), or refuses them (in some
 * frames), is taken to show a single tab.
 */
export function takePlace(game: string): Promise<boolean> {
  return new Promise((resolve) => {
    const name = `${game}/playing`;
    const untilClosed = new Promise<never>(() => {});
    const noLocks = () => resolve(true);
    try {
      navigator.locks
        .request(name, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          if (lock !== null) return untilClosed;
          navigator.locks.request(name, () => untilClosed).catch(noLocks);
          return undefined;
        })
        .catch(noLocks);
    } catch {
      noLocks();
    }
  });
}
