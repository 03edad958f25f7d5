/** A part of the window, in CSS px from its top left. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the panel lies, in CSS px. */
export interface Dock {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Whether it lies over words: where there is room for nothing else. */
  readonly over: boolean;
}

/** Room for the corner with the menu's button, which the panel leaves free. */
const corner = 66;
/** Between the panel and the words. */
const gap = 14;
/** It can be read from so much on. */
const least = { width: 320, height: 230 } as const;
const most = 470;
/** Narrower than that, it takes the whole width. */
const narrow = 760;

/**
 * Where the panel lies so that it covers no words: above them, else beside them, else below. Where there is no room for
 * it, it is a sheet over the upper half.
 * @param words the part of the window in which line and options stand; null where there are none.
 */
export function dockOf(window: { width: number; height: number }, words: Part | null): Dock {
  const { width, height } = window;
  const own = width < narrow ? width : Math.max(least.width, Math.min(most, 0.34 * width));
  const right = { left: width - own, top: corner, width: own, over: false };
  const down = height - corner;
  if (words === null) return { ...right, height: down };
  const above = words.top - gap - corner;
  if (above >= least.height) return { ...right, height: above };
  const beside = width - words.right - gap;
  if (beside >= least.width) {
    const wide = Math.min(own, beside);
    return { ...right, left: width - wide, width: wide, height: down };
  }
  if (words.left - gap >= least.width) {
    const wide = Math.min(own, words.left - gap);
    return { ...right, left: 0, width: wide, height: down };
  }
  const below = words.bottom + gap;
  if (height - below >= least.height) return { ...right, top: below, height: height - below };
  return { ...right, height: Math.max(least.height, 0.5 * down), over: true };
}

/** The least part that several lie in; null of none. */
export function around(parts: readonly Part[]): Part | null {
  const seen = parts.filter(({ left, right, top, bottom }) => right > left && bottom > top);
  if (seen.length === 0) return null;
  return {
    left: Math.min(...seen.map((part) => part.left)),
    top: Math.min(...seen.map((part) => part.top)),
    right: Math.max(...seen.map((part) => part.right)),
    bottom: Math.max(...seen.map((part) => part.bottom)),
  };
}
