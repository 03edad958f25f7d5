import type { Exploration, Explored } from './exploration.ts';
import { type Box, boundsOf, contains, expanded, type Point } from './geometry.ts';
import { type Layout, laidOut, spreadFor } from './layout.ts';
import type { RoadIndex } from './road-index.ts';
import { pointsOf } from './svg-paths.ts';

/** A player's map as it is drawn on one kind of screen. */
export interface MapModel {
  readonly index: RoadIndex;
  readonly exploration: Exploration;
  readonly layout: Layout;
  /** Where each node is, in map pixels. */
  readonly positions: readonly Point[];
  /** Around each edge, in map pixels. */
  readonly edgeBounds: readonly Box[];
  /** Around all that is shown: what was walked, and the endings. */
  readonly bounds: Box;
}

/** Map pixels that a road may swing out beyond its bends. */
const swing = 30;

/** Narrower than high by this is an upright window, as everywhere in the menus. */
const upright = 799 / 1000;

/** @param frame the part of the window that the map is drawn in: only its shape counts. */
export function mapModelOf(index: RoadIndex, exploration: Exploration, frame: Box): MapModel {
  const { nodes } = index.roads;
  const isUpright = frame.width <= frame.height * upright;
  const layout: Layout = isUpright
    ? { direction: 'down', spread: 1 }
    : { direction: 'right', spread: spreadFor(boundsOf(nodes), frame) };
  const positions = nodes.map((node) => laidOut(node, layout));
  const shown = positions.filter((_, node) => isVisible({ index, exploration }, node));
  const edgeBounds = index.roads.edges.map(({ points }) => {
    const bends = pointsOf(points).map((bend) => laidOut(bend, layout));
    return expanded(boundsOf(bends), { x: swing, y: swing });
  });
  return {
    index,
    exploration,
    layout,
    positions,
    edgeBounds,
    bounds: boundsOf(shown.length > 0 ? shown : positions),
  };
}

/** Whether a node is more than dust on this player's map. */
export function isVisible(
  { index, exploration }: Pick<MapModel, 'index' | 'exploration'>,
  node: number,
): boolean {
  return exploration.nodes[node] !== 'never' || index.roads.nodes[node]?.kind === 'ending';
}

/** Numbers of the edges walked so; @param guessed those that only a variable makes, or the others. */
export function edgesExplored(
  { index, exploration }: MapModel,
  walked: Explored,
  guessed: boolean,
): number[] {
  return index.roads.edges.flatMap((edge, number) =>
    exploration.edges[number] === walked && edge.guessed === guessed ? [number] : [],
  );
}

/** Edges that begin at a walked node and were not gone: the stubs of roads. */
export function stubs({ index, exploration }: MapModel): number[] {
  return index.roads.edges.flatMap(({ from, to }, number) => {
    if (exploration.edges[number] !== 'never' || exploration.nodes[from] === 'never') return [];
    // Where a road simply ends is told by its ending.
    return index.roads.nodes[to]?.kind === 'ending' && exploration.nodes[to] !== 'never'
      ? []
      : [number];
  });
}

/** The shown node nearest to a place of the map that can be gone to; null when none is within `reach`. */
export function nearestNode(
  { exploration, positions }: MapModel,
  at: Point,
  reach: number,
): number | null {
  let [found, least]: [number | null, number] = [null, reach];
  positions.forEach((point, node) => {
    if (exploration.nodes[node] === 'never') return;
    const off = Math.hypot(point.x - at.x, point.y - at.y);
    if (off < least) [found, least] = [node, off];
  });
  return found;
}

/**
 * Numbers of the nodes to be drawn singly in a part of the map.
 * @param singly whether scenes and choices are, too, or endings alone.
 * @param focus the node that has the focus; it is drawn wherever it is, as is the one the player is at.
 */
export function placesIn(model: MapModel, area: Box, singly: boolean, focus: number): number[] {
  const { index, exploration, positions } = model;
  return positions.flatMap((point, node) => {
    if (!isVisible(model, node)) return [];
    const matters = node === focus || node === exploration.here;
    const isEnd = index.roads.nodes[node]?.kind === 'ending';
    return matters || (contains(area, point) && (singly || isEnd)) ? [node] : [];
  });
}

/** Numbers of the edges whose option this player knows and whose words stand in a part of the map. */
export function optionsIn({ index, exploration, layout }: MapModel, area: Box): number[] {
  const told = new Set<string>();
  return [...exploration.offered].filter((number) => {
    const edge = index.roads.edges[number];
    if (edge?.choice == null || exploration.nodes[edge.from] === 'never') return false;
    const key = `${edge.from} ${edge.choice.label}`;
    if (told.has(key) || !contains(area, laidOut(edge.choice, layout))) return false;
    told.add(key);
    return true;
  });
}
