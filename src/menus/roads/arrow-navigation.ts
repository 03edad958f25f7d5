import type { Explored } from './exploration.ts';
import type { Point } from './geometry.ts';
import type { MapModel } from './map-model.ts';

/** Where an arrow key points on the screen. */
export const arrows: Readonly<Record<string, Point>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** Roads count as leading to where a key points up to this angle off it (its cosine). */
const alongRoad = 0.25;
/** Without a road, the nearest place counts that lies in this angle of where the key points (its cosine). */
const aside = 0.5;

/** Cosine of the alignment between a direction and the way from one place to another. */
function towards(from: Point, to: Point, way: Point): number {
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
const worth: Readonly<Record<Explored, number>> = { present: 2, past: 1, never: 0 };

/**
 * The walked node that an arrow key leads to: along a road if one runs that way, first one that was gone in
 * this playthrough, then one ever gone; else the nearest node that lies there.
 * @param from the node that is left.
 * @param way where the key points.
 */
export function nextNode(
  { index, exploration, positions }: Pick<MapModel, 'index' | 'exploration' | 'positions'>,
  from: number,
  way: Point,
): number | null {
  const { nodes, edges } = exploration;
  const point = (node: number) => positions[node] ?? { x: 0, y: 0 };
  const here = point(from);
  const isWalked = (node: number) => nodes[node] !== 'never' && node !== from;
  const beside = new Map<number, number>();
  const lead = (to: number, edge: number) =>
    beside.set(to, Math.max(beside.get(to) ?? 0, worth[edges[edge] ?? 'never']));
  for (const { edge, number } of index.out[from] ?? []) lead(edge.to, number);
  for (const { edge, number } of index.into[from] ?? []) lead(edge.from, number);
  const along = best(beside.keys(), (node) => {
    const alignment = towards(here, point(node), way);
    return isWalked(node) && alignment >= alongRoad ? alignment + (beside.get(node) ?? 0) : 0;
  });
  if (along !== null) return along;
  return best(nodes.keys(), (node) => {
    const alignment = towards(here, point(node), way);
    if (!isWalked(node) || alignment < aside) return 0;
    return alignment / Math.hypot(point(node).x - here.x, point(node).y - here.y);
  });
}
