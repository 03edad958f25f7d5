import { seen, wander } from '@kit/seen';
import shake from './effect.ts';

/** The farthest that a picture moves, in stage px. */
const farthest = { soft: 8, hard: 22 } as const;

/** How far the picture's edges close in where it may not move. */
const press = { soft: 0.25, hard: 0.5 } as const;

export default seen({
  effect: shake,
  run({ reducedMotion }, { said: { force }, age, since, seed }) {
    if (reducedMotion) return { press: press[force] * Math.sin(Math.PI * age) };
    const size = farthest[force] * (1 - age) ** 1.6;
    return {
      shift: [size * wander(since * 15, seed), size * 0.7 * wander(since * 17, seed + 40)],
    };
  },
});
