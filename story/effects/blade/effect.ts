import { amount, defineEffect, noun, own, type Scene, time } from '@kit/effect';

/** How brightly the blade of each person on the stage burns, 0 to 1; nothing of one that is out. */
type Glows = Readonly<Record<string, number>>;

const none: Glows = {};

function lit(glows: Glows, isLit: (person: string, glow: number) => boolean): Glows {
  return Object.fromEntries(Object.entries(glows).filter(([person, glow]) => isLit(person, glow)));
}

/** How somebody's blade burned in a scene of a version that kept it with the person; 0 where it did not. */
function keptGlow(bearer: unknown): number {
  const isBearer = typeof bearer === 'object' && bearer !== null && 'glow' in bearer;
  return isBearer && typeof bearer.glow === 'number' ? bearer.glow : 0;
}

/** The blade in a hand, with its light and where it touches another. */
export default defineEffect({
  name: 'blade',
  tag: { values: { person: noun('person'), glow: amount }, options: { over: time } },
  lasting: {
    none,
    after(glows, { person, glow }, { cast }: Scene): Glows {
      // A blade without a hand to hold it is not there; the story check reports such a cue.
      const isSame = (own(glows, person) ?? 0) === glow;
      if (isSame || own(cast, person) === undefined) return glows;
      return lit({ ...glows, [person]: glow }, (_, burns) => burns > 0);
    },
    cast(glows, cast): Glows {
      const isThere = (person: string) => own(cast, person) !== undefined;
      return Object.keys(glows).every(isThere) ? glows : lit(glows, isThere);
    },
    amounts: (glows) => glows,
    key: ({ person }) => person,
    ms: 500,
    wakes: ({ person, glow }) => (glow === 0 ? null : person),
    kept({ cast }): Glows | undefined {
      if (typeof cast !== 'object' || cast === null) return undefined;
      const people = Object.entries(cast).map(([person, bearer]) => [person, keptGlow(bearer)]);
      const glows = lit(Object.fromEntries(people), (_, glow) => glow > 0 && glow <= 1);
      return Object.keys(glows).length > 0 ? glows : undefined;
    },
  },
});
