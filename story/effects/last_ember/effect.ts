import { defineEffect, noun, time } from '@kit/effect';

/** Length of it, in ms, where its author says none. */
const usual = 6000;

/** One ember on the ground that glows up, and goes out. */
export default defineEffect({
  name: 'last_ember',
  tag: { values: { place: noun('place') }, options: { over: time } },
  passing: { ms: ({ over }) => over ?? usual, lingers: 3200 },
});
