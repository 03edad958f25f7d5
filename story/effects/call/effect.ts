import { defineEffect, noun, time } from '@kit/effect';

/** Length of it, in ms, where its author says none. */
const usual = 700;

/** Ms for which a hand that holds none keeps what it has caught, if its owner takes no other pose. */
const held = 12_000;

/** A hilt that flies to the hand. */
export default defineEffect({
  name: 'call',
  tag: { values: { person: noun('person') }, options: { from: noun('place'), over: time } },
  passing: { ms: ({ over }) => over ?? usual, lingers: held },
});
