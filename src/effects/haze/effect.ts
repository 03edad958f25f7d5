import { amount, defineEffect, time } from '@kit/effect';

export default defineEffect({
  name: 'haze',
  tag: { aliases: ['heat'], values: { amount }, options: { over: time } },
  lasting: {
    none: 0,
    after: (_before, { amount: asked }) => asked,
    amounts: (share) => ({ amount: share }),
    ms: 2000,
  },
});
