import type { Point } from '../../catalogue/pictures.ts';
import { added, scaled } from '../light/colour.ts';
import { distanceTo, meeting } from '../light/distance.ts';
import type { Burning, Contact } from './moment.ts';

/** Blades farther from each other than this, in their own widths, do not touch. */
const touch = 3;

/** The part of a blade that has grown. */
function grown({ from, to, reach }: Burning): readonly [Point, Point] {
  return [from, [from[0] + (to[0] - from[0]) * reach, from[1] + (to[1] - from[1]) * reach]];
}

/** How far two lines keep from each other: nothing where they cross. */
function gap(one: readonly [Point, Point], other: readonly [Point, Point], at: Point): number {
  const across = Math.max(distanceTo(one, at), distanceTo(other, at));
  if (across < 1) return 0;
  return Math.min(
    distanceTo(one, other[0]),
    distanceTo(one, other[1]),
    distanceTo(other, one[0]),
    distanceTo(other, one[1]),
  );
}

/** Where the blades of two people touch at a moment; null when no two do. */
export function contactOf(burning: readonly Burning[]): Contact | null {
  const mains = burning.filter((blade) => blade.main);
  for (const [index, blade] of mains.entries()) {
    for (const other of mains.slice(index + 1)) {
      if (other.person === blade.person) continue;
      const lines = [grown(blade), grown(other)] as const;
      const at = meeting(...lines);
      const near = 1 - gap(...lines, at) / (touch * Math.max(blade.width, other.width));
      const strength = Math.max(0, near) * blade.power * other.power;
      if (strength <= 0.01) continue;
      return { at, blade, colour: scaled(added(blade.colour, other.colour), 0.5), strength };
    }
  }
  return null;
}
