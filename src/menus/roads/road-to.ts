import type { Bookmark } from '../../playthrough/log.ts';
import { isTyped } from '../../story/typed.ts';
import { nodeAt, plainWays, type RoadIndex, type Way, waysOf } from './road-index.ts';

/** The way to a kept place, as the map has it. */
interface RoadTo {
  /** Numbers of the edges gone over, in order. */
  readonly edges: readonly number[];
  /** Number of the node where the place is, or of the last one that the map still knows the way to. */
  readonly node: number;
}

/** The shortest way without choosing from a node to one that is looked for. Null when there is none. */
function wayTo(index: RoadIndex, from: number, isIt: (node: number) => boolean): Way[] | null {
  const ways = new Map<number, Way[]>([[from, []]]);
  for (const [node, before] of ways) {
    if (isIt(node)) return before;
    for (const way of plainWays(index, node)) {
      if (!ways.has(way.edge.to)) ways.set(way.edge.to, [...before, way]);
    }
  }
  return null;
}

/**
 * Where a kept place is on the map, found by its options and the title of its scene alone: nothing is walked.
 * @param title of the scene that the place is in.
 */
export function roadTo(index: RoadIndex, bookmark: Bookmark, title: string | null): RoadTo {
  const edges: number[] = [];
  let node = 0;
  const go = (ways: readonly Way[]) => {
    for (const { number, edge } of ways) {
      edges.push(number);
      node = edge.to;
    }
  };
  for (const taken of bookmark.log.taken.slice(0, bookmark.road)) {
    // Where words are typed the road goes on as it is.
    if (isTyped(taken.id)) continue;
    const parting = (at: number) => waysOf(index.out[at] ?? [], taken)[0];
    const ways = wayTo(index, node, (at) => parting(at) !== undefined);
    if (ways === null) return { edges, node };
    go(ways);
    const option = parting(node);
    if (option !== undefined) go([option]);
  }
  const marked = (at: number) => nodeAt(index, at)?.marks.includes(bookmark.line) === true;
  const titled = (at: number) => title !== null && nodeAt(index, at)?.title === title;
  go(wayTo(index, node, marked) ?? wayTo(index, node, titled) ?? []);
  return { edges, node };
}
