import type { Footprints, Walked } from './exploration.ts';
import { type Box, boxAround, type Spot, widened } from './geometry.ts';
import { apartFor, type Lay, laid } from './layout.ts';
import type { RoadIndex } from './road-index.ts';
import { spotsOf } from './svg-paths.ts';

/** A player's map as it is drawn on one kind of screen. */
export interface Chart {
  readonly index: RoadIndex;
  readonly prints: Footprints;
  readonly lay: Lay;
  /** Where each node is, in map pixels. */
  readonly spots: readonly Spot[];
  /** Around each edge, in map pixels. */
  readonly reaches: readonly Box[];
  /** Around all that is shown: what was walked, and the endings. */
  readonly box: Box;
}

/** Map pixels that a road may swing out beyond its bends. */
const swing = 30;

/** Narrower than high by this is an upright window, as everywhere in the menus. */
const upright = 799 / 1000;

export function chartOf(index: RoadIndex, prints: Footprints, window: Box): Chart {
  const { nodes } = index.roads;
  const isUpright = window.width <= window.height * upright;
  const lay: Lay = isUpright
    ? { course: 'down', apart: 1 }
    : { course: 'right', apart: apartFor(boxAround(nodes), window) };
  const spots = nodes.map((node) => laid(node, lay));
  const shown = spots.filter((_, node) => isShown(index, prints, node));
  const reaches = index.roads.edges.map(({ points }) => {
    const bends = spotsOf(points).map((bend) => laid(bend, lay));
    return widened(boxAround(bends), { x: swing, y: swing });
  });
  return { index, prints, lay, spots, reaches, box: boxAround(shown.length > 0 ? shown : spots) };
}

/** Whether a node is more than dust on this player's map. */
export function isShown(index: RoadIndex, prints: Footprints, node: number): boolean {
  return prints.nodes[node] !== 'never' || index.roads.nodes[node]?.kind === 'ending';
}

/** Numbers of the edges walked so; @param guessed those that only a variable makes, or the others. */
export function edgesWalked({ index, prints }: Chart, walked: Walked, guessed: boolean): number[] {
  return index.roads.edges.flatMap((edge, number) =>
    prints.edges[number] === walked && edge.guessed === guessed ? [number] : [],
  );
}

/** Edges that begin at a walked node and were not gone: the stubs of roads. */
export function stubs({ index, prints }: Chart): number[] {
  return index.roads.edges.flatMap(({ from, to }, number) => {
    if (prints.edges[number] !== 'never' || prints.nodes[from] === 'never') return [];
    // Where a road simply ends is told by its ending.
    return index.roads.nodes[to]?.kind === 'ending' && prints.nodes[to] !== 'never' ? [] : [number];
  });
}

/** The shown node nearest to a place of the map that can be gone to; null when none is within `reach`. */
export function nearestNode({ prints, spots }: Chart, at: Spot, reach: number): number | null {
  let [found, least]: [number | null, number] = [null, reach];
  spots.forEach((spot, node) => {
    if (prints.nodes[node] === 'never') return;
    const off = Math.hypot(spot.x - at.x, spot.y - at.y);
    if (off < least) [found, least] = [node, off];
  });
  return found;
}
