import type { Clock } from '../director/ports.ts';

/** When pictures are drawn, handed in so that a test can drive it by hand. */
export interface Frames {
  /** Ms since some start. */
  now(): number;
  /** Calls `draw` once at the next frame. The returned function calls it off. */
  next(draw: () => void): () => void;
  /** Whether they are the screen's: one is left out while the graphics card is still at the one before. */
  readonly live?: boolean;
}

/** The screen's own frames, on the clock's time. None come while the page is hidden. */
export function screenFrames(clock: Pick<Clock, 'now'>): Frames {
  return {
    live: true,
    now: () => clock.now(),
    next(draw) {
      const request = requestAnimationFrame(() => draw());
      return () => cancelAnimationFrame(request);
    },
  };
}

/** Frames whose time can be held. */
export interface HeldFrames extends Frames {
  /** While held, time stands still: what moves stays where it is, and goes on from there. */
  hold(held: boolean): void;
}

/** The same frames, whose time can be held. */
export function holdable(frames: Frames): HeldFrames {
  let since: number | null = null;
  let lost = 0;
  return {
    live: frames.live ?? false,
    now: () => (since ?? frames.now()) - lost,
    next: (draw) => frames.next(draw),
    hold(held) {
      if (held) since ??= frames.now();
      else if (since !== null) {
        lost += frames.now() - since;
        since = null;
      }
    },
  };
}
