import { defineEffect, noun } from '@kit/effect';

/** A ring of pressure that goes out from somebody. */
export default defineEffect({
  name: 'shove',
  tag: { values: { person: noun('person') }, options: {} },
  passing: { ms: () => 1100, lingers: 1500 },
});
