/** What a finger did. */
export type Gesture = 'back' | 'forward';

/** Where and when a finger was, in CSS px and ms. */
export interface Contact {
  readonly x: number;
  readonly y: number;
  readonly ms: number;
}

/** Px a finger or mouse may stray and still be pressing one spot. */
const stray = 12;

/** A swipe is at least so many px long, mostly sideways, and no slower than this. */
const swipe = { px: 48, ms: 700, slope: 1.5 } as const;

/** Px at the sides of the screen in which a swipe belongs to the browser. */
const edge = 24;

/** How long a finger rests on the picture to open the menu, in ms. */
export const longPress = 550;

/** Whether two contacts are the same spot. */
export function sameSpot(from: Contact, to: Contact): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) <= stray;
}

/**
 * The swipe between where a finger came down and where it left; null when it was none.
 * @param width of the screen in px.
 */
export function swipeOf(from: Contact, to: Contact, width: number): Gesture | null {
  const [across, along] = [to.x - from.x, to.y - from.y];
  const starts = from.x > edge && from.x < width - edge;
  const sideways =
    Math.abs(across) >= swipe.px && Math.abs(across) >= swipe.slope * Math.abs(along);
  if (!starts || !sideways || to.ms - from.ms > swipe.ms) return null;
  return across > 0 ? 'back' : 'forward';
}
