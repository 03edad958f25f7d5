import { added, type Colour, dark, meeting, type Point, type Seen, scaled, seen } from '@kit/seen';
import type { Burning } from '../blade/burning.ts';
import blades from '../blade/seen.ts';
import clash from './effect.ts';

/** Where blades strike each other. */
export interface Strike {
  readonly at: Point;
  /** The blade it is drawn with: its size and its way of following the camera. */
  readonly blade: Burning;
  /** The colours of all blades, mixed. */
  readonly colour: Colour;
}

const white: Colour = [1, 1, 1];

/** Where the blades meet that clash: at the tip of one alone; null where none burns. */
export function strikeOf(burning: readonly Burning[]): Strike | null {
  const mains = burning.filter((blade) => blade.main);
  const [one, other] = mains;
  if (one === undefined) return null;
  const mixed = mains.map((blade) => blade.colour).reduce(added, dark);
  return {
    at: other === undefined ? one.to : meeting([one.from, one.to], [other.from, other.to]),
    blade: one,
    colour: scaled(mixed, 1 / mains.length),
  };
}

export default seen({
  effect: clash,
  // After blades.
  order: 1,
  run(instant, { age }): Seen<Strike | null> {
    const strike = strikeOf(instant.of(blades).flatMap(({ burning }) => burning));
    if (strike === null) return { shown: null };
    const { at, blade } = strike;
    const { feet, scale } = blade;
    const power = instant.reducedMotion ? 0.5 * Math.sin(Math.PI * age) : 2.4 * (1 - age) ** 3;
    const ground = {
      from: at,
      to: at,
      feet,
      scale,
      parallax: 1,
      light: scaled(white, power * 0.4),
    };
    const flash = instant.reducedMotion ? dark : scaled(white, 0.05 * (1 - age) ** 4);
    return { ground: [ground], flash, shown: strike };
  },
});
