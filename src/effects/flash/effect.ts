import { defineEffect, oneOf, time } from '@kit/effect';

export default defineEffect({
  name: 'flash',
  tag: { values: { colour: oneOf('white', 'red', 'blue') }, options: { over: time } },
  passing: { ms: ({ over }) => over ?? 260, flashes: true },
});
