import type { Probe } from '../../src/stage/look/probe.ts';
import type { SeenBlade } from '../../story/effects/blade/seen.ts';

/** The blades that a stage shows. */
export function bladesOn(stage: Probe | null): readonly SeenBlade[] {
  // What an effect tells of itself is of its own type.
  return (stage?.shown.blade ?? []) as readonly SeenBlade[];
}
