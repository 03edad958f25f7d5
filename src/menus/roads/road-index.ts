import type { RoadEdge, RoadNode, Roads } from '../../catalogue/roads.ts';
import type { Taken } from '../../playthrough/log.ts';
import { answerOf } from '../../story/option-id.ts';

/** An edge that begins or ends somewhere, with its number. */
export interface Way {
  readonly number: number;
  readonly edge: RoadEdge;
}

/** Roads sorted by what is asked of them; made once for a map. */
export interface RoadIndex {
  readonly roads: Roads;
  /** By the node's number. */
  readonly out: readonly (readonly Way[])[];
  readonly into: readonly (readonly Way[])[];
  /** Scenes by what they are known by. */
  readonly byMark: ReadonlyMap<string, readonly number[]>;
  readonly byPlace: ReadonlyMap<string, readonly number[]>;
}

function add<K, T>(map: Map<K, T[]>, key: K, value: T) {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

export function indexRoads(roads: Roads): RoadIndex {
  const out: Way[][] = roads.nodes.map(() => []);
  const into: Way[][] = roads.nodes.map(() => []);
  roads.edges.forEach((edge, number) => {
    out[edge.from]?.push({ number, edge });
    into[edge.to]?.push({ number, edge });
  });
  const byMark = new Map<string, number[]>();
  const byPlace = new Map<string, number[]>();
  roads.nodes.forEach(({ kind, place, marks }, number) => {
    if (kind !== 'scene') return;
    add(byPlace, place, number);
    for (const mark of marks) add(byMark, mark, number);
  });
  return { roads, out, into, byMark, byPlace };
}

export function nodeAt({ roads }: RoadIndex, number: number): RoadNode | null {
  return roads.nodes[number] ?? null;
}

/** The ways out of a node that are taken without choosing. */
export function plainWays(index: RoadIndex, number: number): Way[] {
  return (index.out[number] ?? []).filter(({ edge }) => edge.choice === null);
}

/** Whether an edge is this option: by its id, or by its label where that is only known while playing. */
export function isOption({ choice }: RoadEdge, { id, place, label }: Taken): boolean {
  if (choice === null) return false;
  if (choice.ids.includes(id)) return true;
  // A log of an earlier version does not say who asked.
  if (choice.ids.some((one) => answerOf(one) === id)) return true;
  if (choice.place !== place || choice.ids.length > 0) return false;
  const parts = choice.label.split('…');
  const [head, tail] = [parts[0] ?? '', parts.at(-1) ?? ''];
  return label.startsWith(head) && label.endsWith(tail);
}

/**
 * Edges that this option may be, the likeliest first: of two options with the same words the second loses its
 * number, and with it its id, when the first is gone.
 */
export function waysOf(ways: readonly Way[], taken: Taken): Way[] {
  const named = ways.filter(({ edge }) => isOption(edge, taken));
  const alike = ways.filter(
    ({ edge: { choice } }) => choice?.place === taken.place && choice.label === taken.label,
  );
  return [...new Set([...named, ...alike])];
}
