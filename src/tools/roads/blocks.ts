import type { Graph } from './graph.ts';

/** Nodes that follow each other without a fork: they are laid out as one, side by side. */
export interface Block {
  /** Numbers of its nodes, in their order. */
  readonly nodes: readonly number[];
}

/** A way between blocks, on which a single node may lie. */
export interface Link {
  readonly from: number;
  readonly to: number;
  /** Number of the edge that leaves the first block. */
  readonly first: number;
  /** A node on the way and the edge after it; null on a bare way. */
  readonly on: { readonly node: number; readonly second: number } | null;
}

interface Blocks {
  readonly blocks: readonly Block[];
  /** Between blocks, by their numbers. */
  readonly links: readonly Link[];
  /** Edges inside of blocks. */
  readonly inner: readonly number[];
}

/**
 * Nodes that follow each other and nothing else, one chain after the other.
 * @param next the node after one in its chain.
 * @param isJoined whether a node is joined to one before it.
 */
function chainsOf(
  count: number,
  {
    next,
    isJoined,
  }: {
    readonly next: (node: number) => number | null;
    readonly isJoined: (node: number) => boolean;
  },
): number[][] {
  const chains: number[][] = [];
  for (let first = 0; first < count; first++) {
    if (isJoined(first)) continue;
    const chain = [first];
    for (let to = next(first); to !== null; to = next(to)) chain.push(to);
    chains.push(chain);
  }
  return chains;
}

/**
 * Gathers a graph into fewer, larger pieces, because a layered layout takes more than twice the time for twice
 * the pieces: chains become blocks, and a scene with one way in and one way out lies on its way.
 */
export function blocksOf({ nodes, edges, starts }: Graph): Blocks {
  const out: number[][] = nodes.map(() => []);
  const into: number[][] = nodes.map(() => []);
  edges.forEach(({ from, to }, number) => {
    out[from]?.push(number);
    into[to]?.push(number);
  });
  const only = (numbers: readonly number[] | undefined) =>
    numbers?.length === 1 ? (numbers[0] ?? null) : null;
  /** The edge that joins a node to the one after it in a chain. */
  const joint = (node: number): number | null => {
    const number = only(out[node]);
    const edge = number === null ? undefined : edges[number];
    if (edge === undefined || edge.choice !== null || starts.includes(edge.to)) return null;
    return only(into[edge.to]) === number ? number : null;
  };

  const inner = new Set(nodes.flatMap((_, node) => joint(node) ?? []));
  const chains = chainsOf(nodes.length, {
    next: (node) => edges[joint(node) ?? -1]?.to ?? null,
    isJoined: (node) => inner.has(only(into[node]) ?? -1),
  });
  const chainOf = new Map(chains.flatMap((chain, at) => chain.map((node) => [node, at] as const)));
  const onWay = (chain: readonly number[]): Link['on'] => {
    const [node] = chain;
    if (node === undefined || chain.length > 1) return null;
    const [before, second] = [only(into[node]), only(out[node])];
    const [way, next] = [edges[before ?? -1], edges[second ?? -1]];
    if (second === null || way?.choice == null || next === undefined) return null;
    const turnsBack = chainOf.get(way.from) === chainOf.get(next.to);
    return next.choice !== null || turnsBack ? null : { node, second };
  };
  const stops = new Map<number, NonNullable<Link['on']>>();
  const blocks: Block[] = [];
  const blockOf = new Map<number, number>();
  for (const chain of chains) {
    const on = onWay(chain);
    if (on !== null) {
      stops.set(on.node, on);
      continue;
    }
    for (const node of chain) blockOf.set(node, blocks.length);
    blocks.push({ nodes: chain });
  }
  const links = edges.flatMap((edge, first): Link[] => {
    const from = blockOf.get(edge.from);
    if (inner.has(first) || from === undefined) return [];
    const on = stops.get(edge.to) ?? null;
    const to = blockOf.get(on === null ? edge.to : (edges[on.second]?.to ?? edge.to));
    return to === undefined ? [] : [{ from, to, first, on }];
  });
  return { blocks, links, inner: [...inner] };
}
