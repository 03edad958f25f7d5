import { seen } from '@kit/seen';
import shove from './effect.ts';
import { ring } from './ring.ts';

export default seen({
  effect: shove,
  run({ reducedMotion }, { said, age }) {
    // Where nothing may move, a blow is the edges of the picture closing in, slowly, and opening again.
    if (reducedMotion) return { press: 0.8 * Math.sin(Math.PI * age) };
    const radius = ring.from + ring.grows * (1 - (1 - age) ** 2.2);
    return { ring: { person: said.person, radius, strength: (1 - age) ** 1.5 } };
  },
});
