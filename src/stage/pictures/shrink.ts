import type { Screen } from '../arrange/screen.ts';

/** A screen whose shorter side is below this, in CSS px, is a phone's: it has less memory to give. */
const phone = 600;

/** Size of pictures on a phone: half the memory, and still about a picture pixel to each of the screen's. */
const phoneShare = 0.72;

/** Closest the camera comes in a usual shot. */
const usualZoom = 1.3;

/** Size at which pictures are worth keeping on a screen, against their own: no finer than it can show. */
export function shrinkFor(screen: Screen): number {
  const shown = screen.scale * screen.ratio * usualZoom;
  const most = Math.min(screen.width, screen.height) < phone ? phoneShare : 1;
  // In steps, so that a window pulled a little larger does not load everything anew.
  return Math.max(0.4, Math.min(most, Math.ceil(shown * 5) / 5));
}
