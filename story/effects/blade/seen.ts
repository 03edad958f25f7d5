import {
  added,
  type Colour,
  dark,
  distanceTo,
  type GroundLight,
  heartOf,
  own,
  type PersonLight,
  type PlacedFigure,
  type Seen,
  scaled,
  seen,
} from '@kit/seen';
import calls from '../call/seen.ts';
import { type Aura, auraOf, type Burning, burningOf, grownOf, hiddenLight } from './burning.ts';
import { type Contact, contactOf } from './contact.ts';
import blade from './effect.ts';
import { foeShare } from './glow.ts';

/** Every blade that burns at a moment. */
export interface Blades {
  readonly burning: readonly Burning[];
  readonly auras: readonly Aura[];
  /** Where two people's blades touch; null when they do not. */
  readonly contact: Contact | null;
}

/** A blade on the screen, in CSS px of the picture. */
export interface SeenBlade {
  readonly person: string;
  readonly name: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly glow: number;
}

/** Own blade's light on its owner, at full glow. */
const ownShare = 1.1;

/** Blade light on the ground against blade light on people. */
const groundShare = 1.15;

/** Light of touching blades on the ground, beside their own. */
const contactShare = 0.5;

/** The light of all blades on somebody: their own, and the others' mixed by distance. */
function lightOn(
  { key, figure, stand }: PlacedFigure,
  hidden: Colour,
  burning: readonly Burning[],
): PersonLight {
  const { person } = figure;
  const heart = heartOf(stand);
  let carried = hidden;
  let opposite = dark;
  for (const blade of burning) {
    if (!blade.main) continue;
    const light = scaled(blade.colour, blade.power * blade.reach);
    if (blade.person === person) carried = added(carried, light);
    else {
      const away = distanceTo([blade.from, blade.to], heart);
      const size = Math.min(1, blade.scale / stand.place.scale);
      opposite = added(opposite, scaled(light, foeShare(away, stand.place.scale) * size));
    }
  }
  return { person, figure: key, carried: scaled(carried, ownShare), opposite };
}

/** What the blades, and the contact of two, lay on the ground. */
function groundUnder({ burning, contact }: Blades): GroundLight[] {
  const lines = burning
    .filter(({ main }) => main)
    .map((blade) => {
      const [from, to] = grownOf(blade);
      const { feet, scale, parallax, colour, power } = blade;
      return { from, to, feet, scale, parallax, light: scaled(colour, power * groundShare) };
    });
  if (contact === null) return lines;
  const { at, blade, colour, strength } = contact;
  const { feet, scale } = blade;
  const light = scaled(colour, contactShare * strength);
  return [...lines, { from: at, to: at, feet, scale, parallax: 1, light }];
}

export default seen({
  effect: blade,
  at(instant, glows): Seen<Blades> {
    // A hilt on its way is in no hand, and lights nothing.
    const calling = new Set(instant.of(calls).map((flight) => flight?.person));
    const armed = instant.figures.map((one) => {
      const { person } = one.figure;
      return { one, glow: calling.has(person) ? 0 : (own(glows, person) ?? 0) };
    });
    const burning = armed.flatMap(({ one, glow }) => burningOf(instant, one, glow));
    const lit = armed.map(({ one, glow }) => ({ one, hidden: hiddenLight(instant, one, glow) }));
    const auras = lit.flatMap(({ one, hidden }) => auraOf(one, hidden));
    const shown = { burning, auras, contact: contactOf(burning) };
    const people = lit.map(({ one, hidden }) => lightOn(one, hidden, burning));
    return { people, ground: groundUnder(shown), shown };
  },
  probe: ({ burning }, on): SeenBlade[] =>
    burning.map(({ person, name, from, to, power, parallax }) => ({
      person,
      name,
      from: on(...from, parallax),
      to: on(...to, parallax),
      glow: power,
    })),
});
