import { amount, defineEffect, noun, time } from '@kit/effect';

export default defineEffect({
  name: 'lamp',
  tag: { values: { person: noun('person'), amount }, options: { over: time } },
  lasting: {
    none: {} as Readonly<Record<string, number>>,
    after: (lamps, { person, amount: glow }) => ({ ...lamps, [person]: glow }),
    amounts: (lamps) => lamps,
    key: ({ person }) => person,
    ms: 800,
  },
});
