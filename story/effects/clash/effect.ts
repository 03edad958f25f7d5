import { defineEffect } from '@kit/effect';

/** Two blades that strike each other. */
export default defineEffect({
  name: 'clash',
  tag: { values: {}, options: {} },
  passing: { ms: () => 620, lingers: 600, flashes: true },
});
