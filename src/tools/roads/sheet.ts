import { Graph, layout } from '@dagrejs/dagre';
import type { Bend } from './bends.ts';

/** Gaps between columns, rows and lines, in map pixels. */
const gaps = { ranksep: 40, nodesep: 20, edgesep: 12 };

/** Margin around all of it, in map pixels. */
const margin = 60;

/** Map pixels between two panels: ways from one into the next lie there. */
const gutter = 120;

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** How columns are found: by dagre, the best ones or the fast ones, or not at all because they are given. */
export type Ranker = 'network-simplex' | 'tight-tree' | 'none';

/** Where a panel lies on the sheet, in map pixels. */
interface Panel {
  readonly graph: Graph;
  readonly left: number;
  readonly top: number;
}

/**
 * A sheet that things and ways between them are laid out on, from left to right, by dagre (a layered drawing after
 * Sugiyama). A large one is laid out in panels that stand side by side: dagre takes more than twice the time for twice
 * the things, and runs out of stack over some thousands.
 */
export class Sheet {
  readonly #ranker: Ranker;
  readonly #graphs: Graph[] = [];
  readonly #panelOf = new Map<string, number>();
  #panels: readonly Panel[] = [];
  width = 0;
  height = 0;

  constructor(ranker: Ranker) {
    this.#ranker = ranker;
  }

  /** @param column where it stands, if columns are given: the first of its panel may be of any number. */
  addThing(name: string, room: Room, panel: number, column?: number): void {
    this.#panelOf.set(name, panel);
    this.#graphAt(panel).setNode(name, column === undefined ? room : { ...room, rank: column });
  }

  /** A way between things of one panel. @param room of what stands on it. */
  addWay(from: string, to: string, name: string, room: Room | null): void {
    const label = room === null ? {} : { ...room, labelpos: 'c' as const };
    this.#graphAt(this.#panelOf.get(from) ?? 0).setEdge(from, to, label, name);
  }

  layOut(): void {
    const graphs = this.#graphs.filter((graph) => graph.nodeCount() > 0);
    for (const graph of graphs) layout(graph);
    const sizes = graphs.map((graph) => ({ width: 0, height: 0, ...graph.graph() }));
    this.height = Math.max(0, ...sizes.map(({ height }) => height));
    let left = 0;
    const placed = new Map<Graph, Panel>();
    graphs.forEach((graph, number) => {
      const { width = 0, height = 0 } = sizes[number] ?? {};
      placed.set(graph, { graph, left, top: (this.height - height) / 2 });
      this.width = left + width;
      left = this.width - margin * 2 + gutter;
    });
    this.#panels = this.#graphs.map((graph) => placed.get(graph) ?? { graph, left: 0, top: 0 });
  }

  /** The middle of a thing, and how wide it is. */
  thing(name: string): Bend & { readonly width: number } {
    const { graph, left, top } = this.#panel(name);
    const { x = 0, y = 0, width = 0 } = graph.node(name);
    return { x: x + left, y: y + top, width };
  }

  /** The bends of a way, both ends too, and the middle of what stands on it. */
  way(from: string, to: string, name: string): { bends: readonly Bend[]; middle: Bend } {
    const { graph, left, top } = this.#panel(from);
    const { points = [], x = 0, y = 0 } = graph.edge(from, to, name);
    const moved = (bend: Bend) => ({ x: bend.x + left, y: bend.y + top });
    return { bends: points.map(moved), middle: moved({ x, y }) };
  }

  #panel(name: string): Panel {
    const panel = this.#panels[this.#panelOf.get(name) ?? 0];
    return panel ?? { graph: this.#graphAt(0), left: 0, top: 0 };
  }

  #graphAt(panel: number): Graph {
    for (let made = this.#graphs.length; made <= panel; made++) {
      const graph = new Graph({ multigraph: true });
      const margins = { marginx: margin, marginy: margin };
      graph.setGraph({ rankdir: 'LR', ...gaps, ...margins, ranker: this.#ranker });
      this.#graphs.push(graph);
    }
    const graph = this.#graphs[panel];
    if (graph === undefined) throw new RangeError(`there is no panel ${panel}`);
    return graph;
  }
}
