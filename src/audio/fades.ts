import type { Arrival } from '../director/ports.ts';
import type { Plan } from '../scene/plan.ts';
import type { Part } from './mix.ts';

/** The audible form of a cut, in ms: sound that jumps clicks. */
export const cutFade = 250;

/** A part that changes though no cue named it (a hum whose bearer changed place) takes this long, in ms. */
const unnamedFade = 400;

/** Shorter than this, in ms, and a fade is heard as a click. */
const shortestFade = 30;

/** How long each part takes to come, go or change its level, in ms, as the frame's cues ask. */
export function fadeTimes(changes: Plan, arrival: Arrival): (part: Part) => number {
  return (part) => {
    if (arrival === 'cut') return cutFade;
    return Math.max(shortestFade, asked(part, changes) ?? unnamedFade);
  };
}

function asked({ bus, effect, amount }: Part, changes: Plan): number | undefined {
  // A piece that goes on follows the words over it.
  if (bus === 'music') return changes.music?.ms ?? changes.duck?.ms;
  if (bus === 'ambience') return changes.ambience?.ms;
  return changes.effects.find((change) => change.effect === effect && change.key === amount)?.ms;
}
