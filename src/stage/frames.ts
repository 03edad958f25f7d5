import type { Clock } from '../director/ports.ts';

/** When pictures are drawn, handed in so that a test can drive it by hand. */
export interface Frames {
  /** Ms since some start. */
  now(): number;
  /** Calls `draw` once at the next frame. The returned function calls it off. */
  next(draw: () => void): () => void;
}

/** The screen's own frames, on the clock's time. None come while the page is hidden. */
export function screenFrames(clock: Pick<Clock, 'now'>): Frames {
  return {
    now: () => clock.now(),
    next(draw) {
      const request = requestAnimationFrame(() => draw());
      return () => cancelAnimationFrame(request);
    },
  };
}
