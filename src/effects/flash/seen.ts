import { colourOf, scaled, seen } from '@kit/seen';
import { flashColour } from './colour.ts';
import flash from './effect.ts';

export default seen({
  effect: flash,
  run({ reducedMotion, info }, { said: { colour }, age }) {
    // Where nothing may flash, light takes its time to come as well as to go.
    const power = reducedMotion ? 0.12 * Math.sin(Math.PI * age) : 0.85 * (1 - age) ** 2.2;
    return { flash: scaled(colourOf(flashColour(colour, info)), power) };
  },
});
