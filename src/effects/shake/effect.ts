import { defineEffect, oneOf, time } from '@kit/effect';

export default defineEffect({
  name: 'shake',
  tag: { values: { force: oneOf('soft', 'hard') }, options: { over: time } },
  passing: { ms: ({ over }) => over ?? 400 },
});
