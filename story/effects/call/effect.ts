import { defineEffect, noun, time } from '@kit/effect';

/** Length of it, in ms, where its author says none. */
const usual = 700;

/** A hilt that flies to the hand. */
export default defineEffect({
  name: 'call',
  tag: { values: { person: noun('person') }, options: { from: noun('place'), over: time } },
  passing: { ms: ({ over }) => over ?? usual },
});
