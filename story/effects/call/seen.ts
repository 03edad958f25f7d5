import { type Seen, seen } from '@kit/seen';
import call from './effect.ts';
import { type Flight, flightOf } from './flight.ts';

export default seen({
  effect: call,
  // Before blades: one whose hilt flies is in no hand.
  order: -1,
  run({ figures, backdrop, upright, reducedMotion }, { said, age }): Seen<Flight | null> {
    const one = figures.find(({ figure }) => figure.person === said.person);
    // A pose that holds a hilt draws it itself, once it is caught.
    const drawn = one?.stand.pose.points.hand === undefined;
    if (one === undefined || (age >= 1 && drawn)) return { shown: null };
    const how = { from: said.from ?? null, backdrop, upright, reducedMotion };
    return { shown: flightOf(said.person, one.stand, age, how) };
  },
});
