declare global {
  interface Window {
    /** Time as the page's pictures see it, which a visit can stop. */
    stopwatch?: {
      stop(): void;
      /** Puts stopped time on by so many ms. */
      putOn(ms: number): void;
      goOn(): void;
    };
  }
}

/** Runs in the page before its own scripts: gives `performance.now`, which all motion goes by, a stop. */
export function withStopwatch(): void {
  const now = performance.now.bind(performance);
  let stopped: number | null = null;
  let behind = 0;
  performance.now = () => stopped ?? now() - behind;
  window.stopwatch = {
    stop() {
      stopped = performance.now();
    },
    putOn(ms) {
      if (stopped !== null) stopped += ms;
    },
    goOn() {
      if (stopped !== null) behind = now() - stopped;
      stopped = null;
    },
  };
}
