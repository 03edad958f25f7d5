import { colourOf, placeOn, scaled, seen } from '@kit/seen';
import lastEmber from './effect.ts';
import { lastGlow } from './glow.ts';

const fire = colourOf('#ffb066');

export default seen({
  effect: lastEmber,
  run({ backdrop, upright, reducedMotion }, { said, age, since, seed }) {
    const { x, y, scale } = placeOn(backdrop, said.place, upright);
    const light = scaled(fire, 0.5 * lastGlow(age, since, seed, reducedMotion));
    const at = [x, y - 12 * scale] as const;
    return { ground: [{ from: at, to: at, feet: y, scale, parallax: 1, light }] };
  },
});
