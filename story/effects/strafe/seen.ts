import { colourOf, dark, type GroundLight, scaled, seen } from '@kit/seen';
import strafe from './effect.ts';
import { hitsOf } from './run.ts';

const fire = colourOf('#ffb066');

/** Strikes that light the ground at once, and for how long each does, in s. */
const brightest = 3;
const glows = 0.42;

export default seen({
  effect: strafe,
  run({ horizon, reducedMotion }, { said, ms, seed, age, since }) {
    const struck = hitsOf(said.from, horizon, ms, seed)
      .map((hit) => ({ hit, ago: since - hit.moment / 1000 }))
      .filter(({ ago }) => ago > 0 && ago < glows);
    const ground = struck.slice(-brightest).map(({ hit, ago }): GroundLight => {
      const power = reducedMotion ? 0.35 * Math.exp(-ago / 0.3) : 1.7 * Math.exp(-ago / 0.11);
      const [x, y] = hit.at;
      const at = [x, y - 70 * hit.scale] as const;
      const light = scaled(fire, power);
      return { from: at, to: at, feet: y, scale: hit.scale, parallax: 1, light };
    });
    // A light that may not flash takes its time to come as well as to go.
    const flash = reducedMotion ? scaled(fire, 0.05 * Math.sin(Math.PI * age)) : dark;
    return { ground, flash };
  },
});
