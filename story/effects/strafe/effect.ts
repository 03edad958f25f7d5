import { defineEffect, oneOf, time } from '@kit/effect';

/** Length of a run, in ms, where its author says none. */
const usual = 2600;

/** Fighters that come over, and the fire they draw over the ground. */
export default defineEffect({
  name: 'strafe',
  tag: { values: { from: oneOf('left', 'right') }, options: { over: time } },
  passing: { ms: ({ over }) => over ?? usual, lingers: 2400 },
});
