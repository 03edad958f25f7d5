import type { Clock } from './ports.ts';

/** The world's own time. */
export const worldClock: Clock = {
  now: () => performance.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};
