import type { Clock } from '../director/ports.ts';

/** Ms in which a page that is seen draws a frame; one that is hidden draws none. */
const longestFrame = 250;

/** Calls back once, when the coming frame of the screen is painted; at once where there is no screen. */
export function afterPaint(clock: Clock, then: () => void): void {
  if (typeof requestAnimationFrame === 'undefined') {
    then();
    return;
  }
  const callOff = clock.after(longestFrame, then);
  // The frame is painted when its callbacks are through.
  requestAnimationFrame(() => {
    callOff();
    clock.after(0, then);
  });
}
