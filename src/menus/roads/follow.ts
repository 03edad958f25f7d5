import type { RoadEdge, RoadNode, Roads } from '../../catalogue/roads.ts';
import type { Taken } from '../../playthrough/log.ts';
import type { Frame } from '../../scene/frame.ts';

/** What the map must know of a playthrough; a `Playthrough` is one. */
export interface Walk {
  /** The frames known, the first of them being number `first`. */
  readonly frames: readonly Frame[];
  readonly first: number;
  /** The option taken at a frame, if one was. */
  takenAt(at: number): Taken | null;
}

/** Where a playthrough went. */
export interface Followed {
  /** Number of the node of each frame known. */
  readonly nodes: readonly number[];
  /** Numbers of the edges gone over. */
  readonly edges: ReadonlySet<number>;
  /** Nodes of choices and ends come to, with the frame that stood there last. */
  readonly halts: ReadonlyMap<number, number>;
  /** Frames whose way the map does not show. */
  readonly lost: readonly number[];
}

/** Roads with their edges sorted by where they begin: made once for a map. */
export interface Index {
  readonly roads: Roads;
  readonly out: readonly (readonly number[])[];
  readonly into: readonly (readonly number[])[];
  readonly byMark: ReadonlyMap<string, readonly number[]>;
  readonly byPlace: ReadonlyMap<string, readonly number[]>;
}

function add<K>(map: Map<K, number[]>, key: K, number: number) {
  const known = map.get(key);
  if (known === undefined) map.set(key, [number]);
  else known.push(number);
}

export function indexOf(roads: Roads): Index {
  const out: number[][] = roads.nodes.map(() => []);
  const into: number[][] = roads.nodes.map(() => []);
  roads.edges.forEach(({ from, to }, number) => {
    out[from]?.push(number);
    into[to]?.push(number);
  });
  const byMark = new Map<string, number[]>();
  const byPlace = new Map<string, number[]>();
  roads.nodes.forEach((node, number) => {
    if (node.kind !== 'scene') return;
    add(byPlace, node.place, number);
    for (const mark of node.marks) add(byMark, mark, number);
  });
  return { roads, out, into, byMark, byPlace };
}

/** Whether an edge is the option taken: by its id, or by its label where that is only known while playing. */
export function isTaken({ choice }: RoadEdge, { id, place, label }: Taken): boolean {
  if (choice === null) return false;
  if (choice.ids.includes(id)) return true;
  if (choice.place !== place || choice.ids.length > 0) return false;
  const [head = '', ...rest] = choice.label.split('…');
  const tail = rest.pop() ?? '';
  return label.startsWith(head) && label.endsWith(tail);
}

/** Follows a playthrough over the map, frame by frame. */
class Follower {
  readonly nodes: number[] = [];
  readonly edges = new Set<number>();
  readonly halts = new Map<number, number>();
  readonly lost: number[] = [];
  readonly #index: Index;
  #here: number | null = null;

  constructor(index: Index) {
    this.#index = index;
  }

  see(frame: Frame, at: number, taken: Taken | null) {
    const found = taken === null ? this.#goOn(frame) : this.#take(frame, taken);
    if (found === null) this.lost.push(at);
    this.#here = found ?? this.#find(frame) ?? this.#here ?? 0;
    this.nodes.push(this.#here);
    if (frame.beat.choices.length > 0)
      this.#halt(at, (node, edge) => this.#offers(node, edge, frame));
    if (frame.beat.ending !== null || frame.beat.ends) {
      const { ending } = frame.beat;
      this.#halt(at, (node) => node.kind === 'ending' && node.ending === ending);
    }
  }

  #node(number: number): RoadNode | undefined {
    return this.#index.roads.nodes[number];
  }

  #edge(number: number): RoadEdge | undefined {
    return this.#index.roads.edges[number];
  }

  #fits(number: number, { beat }: Frame): boolean {
    return this.#node(number)?.marks.includes(beat.id) === true;
  }

  /** The next node when no choice was taken: this one or one that follows it. Null when none fits. */
  #goOn(frame: Frame): number | null {
    const here = this.#here;
    if (here === null) return this.#find(frame);
    const ways = (this.#index.out[here] ?? []).filter((way) => {
      const edge = this.#edge(way);
      return edge?.choice === null && this.#node(edge.to)?.kind === 'scene';
    });
    if (this.#fits(here, frame)) return here;
    const marked = ways.find((way) => this.#fits(this.#edge(way)?.to ?? -1, frame));
    if (marked !== undefined) return this.#walk(marked);
    if (this.#node(here)?.place === frame.beat.place) return here;
    const placed = ways.find((way) => this.#isOpen(this.#edge(way)?.to ?? -1, frame));
    if (placed !== undefined) return this.#walk(placed);
    // Lines whose place only a tag before them tells do not leave their scene.
    return this.#index.byPlace.has(frame.beat.place) ? null : here;
  }

  /** Whether a node may be where a frame is that none of its marks tells of. */
  #isOpen(number: number, { beat }: Frame): boolean {
    return this.#node(number)?.place === beat.place;
  }

  #take(frame: Frame, taken: Taken): number | null {
    const here = this.#here;
    if (here === null) return null;
    const choices = [
      here,
      ...(this.#index.out[here] ?? []).map((way) => this.#edge(way)?.to ?? -1),
    ];
    const ways = choices
      .filter((number) => this.#node(number)?.kind === 'choice')
      .flatMap((number) => this.#index.out[number] ?? [])
      .filter((way) => {
        const edge = this.#edge(way);
        return edge !== undefined && isTaken(edge, taken);
      });
    const to = (way: number) => this.#edge(way)?.to ?? -1;
    const way =
      ways.find((one) => this.#fits(to(one), frame)) ??
      ways.find((one) => this.#isOpen(to(one), frame)) ??
      ways[0];
    if (way === undefined) return null;
    const choice = this.#edge(way)?.from ?? -1;
    const before = (this.#index.out[here] ?? []).find((one) => to(one) === choice);
    if (before !== undefined) this.edges.add(before);
    return this.#walk(way);
  }

  #walk(way: number): number | null {
    this.edges.add(way);
    return this.#edge(way)?.to ?? null;
  }

  #find({ beat }: Frame): number | null {
    const { byMark, byPlace } = this.#index;
    return byMark.get(beat.id)?.[0] ?? byPlace.get(beat.place)?.[0] ?? null;
  }

  #offers(node: RoadNode, number: number, { beat }: Frame): boolean {
    if (node.kind !== 'choice') return false;
    return (this.#index.out[number] ?? []).some((way) => {
      const edge = this.#edge(way);
      return edge !== undefined && beat.choices.some((choice) => isTaken(edge, choice));
    });
  }

  /** Comes to a choice or an end beside the road. */
  #halt(at: number, fits: (node: RoadNode, number: number) => boolean) {
    for (const way of this.#index.out[this.#here ?? -1] ?? []) {
      const edge = this.#edge(way);
      const node = edge === undefined ? undefined : this.#node(edge.to);
      if (edge === undefined || node === undefined || !fits(node, edge.to)) continue;
      this.edges.add(way);
      this.halts.set(edge.to, at);
      return;
    }
  }
}

/** Follows a playthrough over the map. */
export function follow(index: Index, walk: Walk): Followed {
  const follower = new Follower(index);
  walk.frames.forEach((frame, number) => {
    const at = walk.first + number;
    follower.see(frame, at, number === 0 ? null : walk.takenAt(at - 1));
  });
  return follower;
}
