import type { Roads } from '../../catalogue/roads.ts';
import type { Script } from '../../story/script.ts';
import { explore } from './explore.ts';
import { graphOf } from './graph.ts';
import { layOut } from './layout.ts';

/** What the map must know of a story beside its compiled form. */
export interface RoadsSource {
  /** Ink's compiled JSON. */
  readonly compiled: string;
  readonly people: Script['people'];
  /** Ids and titles, as `story.json` tells them. */
  readonly endings: readonly { readonly id: string; readonly title: string }[];
}

/**
 * Draws the map of all roads of a story: found without playing it, laid out from left to right.
 * The same story always gives the same map.
 * @throws {Error} when the JSON is not of Ink's format.
 */
export function roadsOf({ compiled, people, endings }: RoadsSource): Roads {
  const titles = new Map(endings.map(({ id, title }) => [id, title]));
  return layOut(graphOf(explore(compiled, people), titles));
}
