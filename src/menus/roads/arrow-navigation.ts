import type { Footprints, Walked } from './exploration.ts';
import type { Spot } from './geometry.ts';
import type { RoadIndex } from './road-index.ts';

/** Where an arrow key points on the screen. */
export const arrows: Readonly<Record<string, Spot>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** Roads count as leading to where a key points up to this angle off it (its cosine). */
const onCourse = 0.25;
/** Without a road, the nearest place counts that lies in this angle of where the key points (its cosine). */
const aside = 0.5;

/** Cosine of the angle between a direction and the way from one place to another. */
function towards(from: Spot, to: Spot, way: Spot): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length === 0 ? -1 : ((to.x - from.x) * way.x + (to.y - from.y) * way.y) / length;
}

function best(nodes: Iterable<number>, rate: (node: number) => number): number | null {
  let found: number | null = null;
  let highest = 0;
  for (const node of nodes) {
    const rating = rate(node);
    if (rating > highest) [found, highest] = [node, rating];
  }
  return found;
}

/** What speaks for a road besides its direction. */
const worth: Readonly<Record<Walked, number>> = { present: 2, past: 1, never: 0 };

/**
 * The walked node that an arrow key leads to: along a road if one runs that way, first one that was gone in
 * this playthrough, then one ever gone; else the nearest node that lies there.
 * @param spots where each node is on the screen.
 */
export function steer(
  index: RoadIndex,
  { nodes, edges }: Pick<Footprints, 'nodes' | 'edges'>,
  spots: readonly Spot[],
  from: number,
  way: Spot,
): number | null {
  const spot = (node: number) => spots[node] ?? { x: 0, y: 0 };
  const here = spot(from);
  const isWalked = (node: number) => nodes[node] !== 'never' && node !== from;
  const beside = new Map<number, number>();
  const lead = (to: number, edge: number) =>
    beside.set(to, Math.max(beside.get(to) ?? 0, worth[edges[edge] ?? 'never']));
  for (const { edge, number } of index.out[from] ?? []) lead(edge.to, number);
  for (const { edge, number } of index.into[from] ?? []) lead(edge.from, number);
  const along = best(beside.keys(), (node) => {
    const course = towards(here, spot(node), way);
    return isWalked(node) && course >= onCourse ? course + (beside.get(node) ?? 0) : 0;
  });
  if (along !== null) return along;
  return best(nodes.keys(), (node) => {
    const course = towards(here, spot(node), way);
    if (!isWalked(node) || course < aside) return 0;
    return course / Math.hypot(spot(node).x - here.x, spot(node).y - here.y);
  });
}
