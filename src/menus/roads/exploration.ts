import type { RoadNode } from '../../catalogue/roads.ts';
import type { Journal } from '../../playthrough/journal.ts';
import { choiceBehind, type Taken } from '../../playthrough/log.ts';
import type { Visited } from '../../playthrough/visited.ts';
import { answerOf } from '../../story/option-id.ts';
import { isOption, type RoadIndex } from './road-index.ts';
import { type Trace, traceWalk, type Walk } from './trace.ts';

/** Walked in this playthrough, in another one, or never. */
export type Explored = 'present' | 'past' | 'never';

/** What this player's map is drawn from. */
export interface Traveller {
  readonly journal: Journal;
  readonly visited: Visited;
  /** The present playthrough; null when the map is opened from the title. */
  readonly walk: (Walk & { readonly at: number }) | null;
}

/** The player's roads over the map of all roads. */
export interface Exploration {
  /** By the node's number. */
  readonly nodes: readonly Explored[];
  /** By the edge's number. */
  readonly edges: readonly Explored[];
  /** Numbers of the edges whose option this player has seen on offer. */
  readonly offered: ReadonlySet<number>;
  /** Number of the node the player is at. */
  readonly here: number | null;
  readonly endings: { readonly seen: number; readonly all: number };
  readonly trace: Trace;
}

const nowhere: Trace = { nodes: [], edges: new Set(), halts: [], lost: [] };

/** An option taken in any playthrough, as the journal keeps it. */
function takenBefore({ taken }: Journal): Taken[] {
  return [...taken.entries()].map(([id, { label, bookmark }]) => {
    const place = choiceBehind(bookmark)?.place ?? '';
    return { id, label, place };
  });
}

/** Numbers of the edges that are one of these options. */
function edgesOf(index: RoadIndex, options: readonly Taken[]): Set<number> {
  const found = new Set<number>();
  const byId = new Set(options.map(({ id }) => id));
  index.roads.edges.forEach((edge, number) => {
    if (edge.choice === null) return;
    const isKnown =
      edge.choice.ids.length > 0
        ? edge.choice.ids.some((id) => byId.has(id) || byId.has(answerOf(id)))
        : options.some((option) => isOption(edge, option));
    if (isKnown) found.add(number);
  });
  return found;
}

/** Whether a scene without marks is the only one of a place that was visited. */
function isOnlyScene(
  index: RoadIndex,
  { kind, marks, place }: RoadNode,
  visited: Visited,
): boolean {
  if (kind !== 'scene' || marks.length > 0) return false;
  return index.byPlace.get(place)?.length === 1 && visited.has(place);
}

/** Nodes that the journal tells of. */
function pastNodes(index: RoadIndex, { journal, visited }: Traveller, taken: ReadonlySet<number>) {
  const past = new Set<number>();
  index.roads.nodes.forEach((node, number) => {
    const read = node.marks.some((mark) => journal.read.has(mark));
    if (node.kind === 'ending') {
      const seen = node.ending === null ? read : journal.endings.has(node.ending);
      if (seen) past.add(number);
    } else if (read || isOnlyScene(index, node, visited)) {
      past.add(number);
    }
  });
  for (const number of taken) {
    const edge = index.roads.edges[number];
    if (edge === undefined) continue;
    past.add(edge.from);
    // Where an option may lead to more than one place, only their own marks tell which it was.
    const ways = (index.out[edge.from] ?? []).filter(
      (way) => way.edge.choice?.label === edge.choice?.label && way.number !== number,
    );
    if (ways.length === 0) past.add(edge.to);
  }
  return past;
}

function countEndings({ roads }: RoadIndex, nodes: readonly Explored[]): Exploration['endings'] {
  const ends = roads.nodes.flatMap((node, number) =>
    node.kind === 'ending' ? [{ node, walked: nodes[number] !== 'never' }] : [],
  );
  // A story that names its endings counts those; one that names none counts wherever it stops.
  const named = ends.filter(({ node }) => node.ending !== null);
  const counted = named.length > 0 ? named : ends;
  return { seen: counted.filter(({ walked }) => walked).length, all: counted.length };
}

/** Where the frame the player is at stands: on its choice, once that is open, else in its scene. */
function hereOf({ halts, nodes }: Trace, walk: Traveller['walk']): number | null {
  if (walk === null) return null;
  const frame = walk.at - walk.first;
  return halts[frame] ?? nodes[frame] ?? null;
}

/** Lays a player's roads over the map. */
export function explorationOf(index: RoadIndex, traveller: Traveller): Exploration {
  const { walk, journal } = traveller;
  const trace = walk === null ? nowhere : traceWalk(index, walk);
  const present = new Set<number | null>([...trace.nodes, ...trace.halts]);
  const taken = edgesOf(index, takenBefore(journal));
  const past = pastNodes(index, traveller, taken);
  const nodes = index.roads.nodes.map((_, number): Explored => {
    if (present.has(number)) return 'present';
    return past.has(number) ? 'past' : 'never';
  });
  const edges = index.roads.edges.map(({ from, to, choice }, number): Explored => {
    if (trace.edges.has(number)) return 'present';
    const both = nodes[from] !== 'never' && nodes[to] !== 'never';
    return both && (choice === null || taken.has(number)) ? 'past' : 'never';
  });
  const open = (walk?.frames ?? []).flatMap(({ beat }) => beat.choices);
  const offered = new Set([...taken, ...edgesOf(index, open)]);
  const here = hereOf(trace, walk);
  return { nodes, edges, offered, here, endings: countEndings(index, nodes), trace };
}
