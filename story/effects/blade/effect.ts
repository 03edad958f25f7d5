import { amount, defineEffect, noun, own, type Scene, time } from '@kit/effect';

/** How brightly the blade of each person on the stage burns, 0 to 1; nothing of one that is out. */
export type Glows = Readonly<Record<string, number>>;

const none: Glows = {};

function lit(glows: Glows, isLit: (person: string, glow: number) => boolean): Glows {
  return Object.fromEntries(Object.entries(glows).filter(([person, glow]) => isLit(person, glow)));
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
  },
});
