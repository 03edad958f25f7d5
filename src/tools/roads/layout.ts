import type { RoadNode, Roads } from '../../catalogue/roads.ts';
import { type Bend, simplified } from './bends.ts';
import { type Block, blocksOf, type Link } from './blocks.ts';
import type { Graph as Plain, PlainNode } from './graph.ts';
import { Lanes, longLinks } from './long-links.ts';
import { panelsOf } from './panels.ts';
import { type Ranks, ranksOf } from './ranks.ts';
import { type Room, Sheet } from './sheet.ts';

/** Room for an option's label, in map pixels: a letter, the most it may take, and what its road bends in. */
const label = { letter: 7, most: 170, bend: 30 };

/** More pieces than that are ranked by the faster method: the best one takes minutes for thousands. */
const mostForBestRanks = 300;

/**
 * Room that a node needs, in map pixels. Names stand over and under the road by turns, so that each may be
 * wider than its node.
 */
function roomOf({ kind, title }: PlainNode): Room {
  if (kind === 'choice') return { width: 44, height: 32 };
  if (kind === 'ending') return { width: 150, height: 92 };
  return title === null ? { width: 52, height: 32 } : { width: 92, height: 92 };
}

/** The room of things side by side. */
function together(rooms: readonly Room[]): Room {
  return {
    width: rooms.reduce((sum, { width }) => sum + width, 0),
    height: Math.max(0, ...rooms.map(({ height }) => height)),
  };
}

/** A link as it was laid out: its bends with both ends, and the middle of what lies on it. */
interface Drawn {
  readonly bends: readonly Bend[];
  readonly middle: Bend;
}

/** What lies on a long link has a place in the layout under this name. */
const stubOf = (number: number) => `stub ${number}`;

/** Number of the bend that is nearest to a place. */
function nearest(bends: readonly Bend[], { x, y }: Bend): number {
  const off = bends.map((bend) => Math.hypot(bend.x - x, bend.y - y));
  return off.indexOf(Math.min(...off));
}

/** Puts every node and edge of a graph into its place. */
class Drawing {
  readonly #plain: Plain;
  readonly #sheet: Sheet;
  readonly #blocks: readonly Block[];
  readonly #links: readonly Link[];
  readonly #inner: readonly number[];
  readonly #ranks: Ranks;
  /** By block: the panel of the sheet that it stands on. */
  readonly #panels: readonly number[];
  /** Numbers of the links that are drawn by themselves, into another panel or along the lanes; what lies on them has a piece of its own. */
  readonly #long: ReadonlySet<number>;
  /** Whether columns are given: what is left out of the layout has a say in them. */
  readonly #given: boolean;
  readonly #middles: Bend[] = [];
  readonly #above = new Set<number>();
  /** By edge: its bends, and the middle of its label. */
  readonly #bends: (readonly Bend[])[] = [];
  readonly #labels: Bend[] = [];

  constructor(plain: Plain) {
    this.#plain = plain;
    const { blocks, links, inner } = blocksOf(plain);
    [this.#blocks, this.#links, this.#inner] = [blocks, links, inner];
    this.#ranks = ranksOf(blocks.length, links);
    this.#panels = panelsOf(blocks.length, links, this.#ranks);
    const apart = links.flatMap((link, number) => (this.#leap(link) === 0 ? [] : [number]));
    this.#long = new Set([...longLinks(links, this.#ranks), ...apart]);
    this.#given = this.#long.size > 0;
    const best = blocks.length + links.length > mostForBestRanks ? 'tight-tree' : 'network-simplex';
    this.#sheet = new Sheet(this.#given ? 'none' : best);
  }

  /** How many panels a link leads on; less than 0 where it leads back. */
  #leap({ from, to }: Link): number {
    return (this.#panels[to] ?? 0) - (this.#panels[from] ?? 0);
  }

  draw(): Roads {
    this.#layOut();
    this.#blocks.forEach((block, number) => {
      this.#placeBlock(block, number);
    });
    this.#links.forEach((link, number) => {
      if (!this.#long.has(number)) this.#placeLink(link, this.#edgeOf(link, number));
    });
    for (const number of this.#inner) this.#bends[number] = [];
    const height = this.#placeLong();
    const { nodes, edges } = this.#plain;
    const { width } = this.#sheet;
    return {
      nodes: nodes.map(
        (node, number): RoadNode => ({
          ...node,
          ...this.#middle(number),
          above: this.#above.has(number),
        }),
      ),
      edges: edges.map((edge, number) => ({
        ...edge,
        choice: edge.choice && { ...edge.choice, ...rounded(this.#labels[number]) },
        points: this.#points(edge.from, this.#bends[number] ?? [], edge.to),
      })),
      width: Math.ceil(width),
      height: Math.ceil(height),
    };
  }

  #layOut() {
    this.#blocks.forEach(({ nodes }, number) => {
      const room = together(nodes.map((node) => this.#room(node)));
      const column = this.#given ? (this.#ranks.of[number] ?? 0) * 2 : undefined;
      this.#sheet.addThing(String(number), room, this.#panels[number] ?? 0, column);
    });
    this.#links.forEach((link, number) => {
      const rooms = link.on === null ? [] : [this.#room(link.on.node)];
      const room = together([this.#labelRoom(link), ...rooms]);
      if (this.#long.has(number)) {
        const column = (this.#ranks.of[link.from] ?? 0) * 2 + 2;
        this.#sheet.addThing(stubOf(number), room, this.#panels[link.from] ?? 0, column);
        this.#sheet.addWay(String(link.from), stubOf(number), String(number), null);
        return;
      }
      const [from, to] = this.#endsOf(link, number);
      this.#sheet.addWay(String(from), String(to), String(number), room);
    });
    this.#sheet.layOut();
  }

  /** Where columns are given, every link leads to a later one; those that lead back are drawn from their end. */
  #endsOf({ from, to }: Link, number: number): readonly [from: number, to: number] {
    const turned = this.#given && this.#ranks.back.has(number);
    return turned ? [to, from] : [from, to];
  }

  #edgeOf(link: Link, number: number): Drawn {
    const [from, to] = this.#endsOf(link, number);
    const { bends, middle } = this.#sheet.way(String(from), String(to), String(number));
    return { bends: from === link.from ? bends : bends.toReversed(), middle };
  }

  /** @returns the height of the whole drawing. */
  #placeLong(): number {
    const { height } = this.#sheet;
    if (this.#long.size === 0) return height;
    const ways = [...this.#long].flatMap((number) => {
      const link = this.#links[number];
      const { x, y, width } = this.#sheet.thing(stubOf(number));
      const at = this.#middles[this.#blocks[link?.to ?? -1]?.nodes[0] ?? -1];
      if (link === undefined || at === undefined) return [];
      const from = { x: x + width / 2, y };
      return [{ link, middle: { x, y }, way: { from, end: at, to: link.to } }];
    });
    // Into the next panel it is not far: such a link leads there straight.
    const isNear = ({ link }: (typeof ways)[number]) => this.#leap(link) === 1;
    const far = ways.filter((way) => !isNear(way));
    const lanes = new Lanes(
      height,
      far.map(({ way }) => way),
    );
    for (const one of ways) {
      const { link, middle, way } = one;
      const bends = isNear(one) ? [way.from] : lanes.bends(way);
      this.#placeLink(link, { bends: [middle, middle, ...bends, middle], middle });
    }
    return far.length === 0 ? height : lanes.bottom;
  }

  #room(node: number): Room {
    const plain = this.#plain.nodes[node];
    return plain === undefined ? { width: 0, height: 0 } : roomOf(plain);
  }

  #labelRoom({ first }: Link): Room {
    const choice = this.#plain.edges[first]?.choice ?? null;
    if (choice === null) return { width: 0, height: 0 };
    const words = Math.min(label.most, 12 + choice.label.length * label.letter);
    return { width: words + label.bend * 2, height: 24 };
  }

  #placeBlock({ nodes }: Block, number: number) {
    const { x, y, width } = this.#sheet.thing(String(number));
    let left = x - width / 2;
    let above = false;
    for (const node of nodes) {
      const room = this.#room(node);
      this.#middles[node] = { x: left + room.width / 2, y };
      left += room.width;
      if (above) this.#above.add(node);
      if (this.#plain.nodes[node]?.kind === 'scene') above = !above;
    }
  }

  #placeLink(link: Link, { bends, middle }: Drawn) {
    // Dagre ends a line at the edge of a node's room; a road goes on to the middle of it.
    const inside = bends.slice(1, -1);
    const words = this.#labelRoom(link).width;
    // The words first, then the node, in the direction of the road; it lies level under both.
    const forth = (bends.at(-1)?.x ?? 0) >= (bends[0]?.x ?? 0) ? 1 : -1;
    const width = link.on === null ? 0 : this.#room(link.on.node).width;
    const along = (pixels: number) => ({ x: middle.x + forth * pixels, y: middle.y });
    const level = (words + width) / 2 - label.bend;
    const [start, end] = [along(-level), along(link.on === null ? level : level + label.bend)];
    const split = nearest(inside, middle);
    const [before, after] = [inside.slice(0, split), inside.slice(split + 1)];
    if (words > 0) this.#labels[link.first] = along(-width / 2);
    if (link.on === null) {
      this.#bends[link.first] = words > 0 ? [...before, start, end, ...after] : inside;
      return;
    }
    this.#middles[link.on.node] = along(words / 2);
    this.#bends[link.first] = [...before, start];
    this.#bends[link.on.second] = [end, ...after];
  }

  #middle(number: number) {
    return rounded(this.#middles[number]);
  }

  #points(from: number, bends: readonly Bend[], to: number): number[] {
    const line = [this.#middle(from), ...bends.map(rounded), this.#middle(to)];
    return simplified(line).flatMap(({ x, y }) => [x, y]);
  }
}

function rounded(bend: Bend | undefined): Bend {
  return { x: Math.round(bend?.x ?? 0), y: Math.round(bend?.y ?? 0) };
}

/** Lays roads out from left to right, with room for names and labels. */
export function layOut(plain: Plain): Roads {
  return new Drawing(plain).draw();
}
