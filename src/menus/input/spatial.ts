/** Where something stands on the screen, in CSS px. */
export type Place = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** A way on the screen, as the arrow key that leads there. */
export type Way = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const ways: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

export function isWay(key: string): key is Way {
  return ways.has(key);
}

/** How much farther away something is for each px that it lies beside the way. */
const beside = 2.5;

/** What lies ahead counts from here on, in px: edges that touch are not one behind the other. */
const least = 1;

/** How far `to` lies from `from` along a way and beside it; null where it does not lie that way. */
function distance(from: Place, to: Place, way: Way): number | null {
  const upright = way === 'ArrowUp' || way === 'ArrowDown';
  const middle = (place: Place, along: boolean) =>
    along === upright ? (place.top + place.bottom) / 2 : (place.left + place.right) / 2;
  const sign = way === 'ArrowDown' || way === 'ArrowRight' ? 1 : -1;
  const ahead = sign * (middle(to, true) - middle(from, true));
  const gap = upright
    ? Math.max(0, to.left - from.right, from.left - to.right)
    : Math.max(0, to.top - from.bottom, from.top - to.bottom);
  // What stands in the same row lies beside, not above or below.
  const overlaps = upright
    ? to.top < from.bottom - least && to.bottom > from.top + least
    : to.left < from.right - least && to.right > from.left + least;
  if (ahead < least || overlaps) return null;
  const off = Math.abs(middle(to, false) - middle(from, false));
  const [near, far] = sign > 0 ? [from, to] : [to, from];
  const between = upright ? far.top - near.bottom : far.left - near.right;
  return Math.max(0, between) + beside * gap + off;
}

/** Which of some places is next on a way; null where none lies there. */
export function nextOnWay(from: Place, places: readonly Place[], way: Way): number | null {
  let best: number | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [index, place] of places.entries()) {
    const far = distance(from, place, way);
    if (far === null || far >= nearest) continue;
    best = index;
    nearest = far;
  }
  return best;
}
