import type { Taken } from '../../playthrough/log.ts';
import type { Frame } from '../../scene/frame.ts';
import { isTyped } from '../../story/typed.ts';
import { isOption, nodeAt, plainWays, type RoadIndex, type Way, waysOf } from './road-index.ts';

/** What the map must know of a playthrough; a `Playthrough` is one. */
export interface Walk {
  /** The frames known, the first of them being number `first`. */
  readonly frames: readonly Frame[];
  readonly first: number;
  /** The option taken at a frame, if one was. */
  takenAt(at: number): Taken | null;
}

/** Where a playthrough went. */
export interface Trace {
  /** Number of the node of each frame known. */
  readonly nodes: readonly number[];
  /** Numbers of the edges gone over. */
  readonly edges: ReadonlySet<number>;
  /** Number of the choice or end that each frame came to, null for most. */
  readonly halts: readonly (number | null)[];
  /** Frames whose way the map does not show. */
  readonly lost: readonly number[];
}

/** How a frame came to a node: from where the frame before was, over which edges. */
interface Arrival {
  /** Null at the beginning, and where the map does not show the way. */
  readonly from: number | null;
  readonly ways: readonly Way[];
}

/** Nodes where a frame may be. Lines that say too little of themselves leave more than one. */
type Guesses = Map<number, Arrival>;

const nowhere: Arrival = { from: null, ways: [] };

/** Whether a node is the choice that a frame offers. */
function offers(index: RoadIndex, number: number, { beat }: Frame): boolean {
  return (index.out[number] ?? []).some(({ edge }) =>
    beat.choices.some((choice) => isOption(edge, choice)),
  );
}

function choiceAfter(index: RoadIndex, number: number, frame: Frame): Way | null {
  return plainWays(index, number).find(({ edge }) => offers(index, edge.to, frame)) ?? null;
}

function endAfter(index: RoadIndex, number: number, { beat }: Frame): Way | null {
  const isEnd = (node: number) => {
    const found = nodeAt(index, node);
    return found?.kind === 'ending' && found.ending === beat.ending;
  };
  return plainWays(index, number).find(({ edge }) => isEnd(edge.to)) ?? null;
}

/** Everywhere that the next frame may be. */
function stepsFrom(index: RoadIndex, from: number, taken: Taken | null): [number, Way[]][] {
  const on = plainWays(index, from).map((way): [number, Way[]] => [way.edge.to, [way]]);
  const here: [number, Way[]] = [from, []];
  if (taken === null) return [here, ...on];
  const doors = nodeAt(index, from)?.kind === 'choice' ? [here] : on;
  return doors.flatMap(([door, ways]) =>
    waysOf(index.out[door] ?? [], taken).map((way): [number, Way[]] => [
      way.edge.to,
      [...ways, way],
    ]),
  );
}

/** Those of the guesses that a frame's words, place and options speak for. */
function likely(index: RoadIndex, guesses: Guesses, frame: Frame): Guesses {
  const { beat } = frame;
  const only = (from: Guesses, keep: (number: number) => boolean): Guesses =>
    new Map([...from].filter(([number]) => keep(number)));
  // A choice or an end without a line before it shows an empty one.
  const blank = beat.line.text === '';
  const kindred = only(guesses, (number) => (nodeAt(index, number)?.kind === 'scene') !== blank);
  const marked = only(kindred, (number) => nodeAt(index, number)?.marks.includes(beat.id) === true);
  const placed = only(kindred, (number) => nodeAt(index, number)?.place === beat.place);
  // A tag may lend a line a place where no scene is: it belongs to the scene it is read in.
  const loose = index.byPlace.has(beat.place) && !blank ? placed : kindred;
  const found = [marked, placed].find((some) => some.size > 0) ?? loose;
  if (beat.choices.length === 0) return found;
  const offering = only(
    found,
    (number) => offers(index, number, frame) || choiceAfter(index, number, frame) !== null,
  );
  return offering.size > 0 ? offering : found;
}

/** Where a frame may be when nothing is known of the one before. */
function search(index: RoadIndex, frame: Frame): Guesses {
  const { byMark, roads } = index;
  const known = byMark.get(frame.beat.id) ?? roads.nodes.map((_, number) => number);
  const guesses: Guesses = new Map(known.map((number) => [number, nowhere]));
  const found = likely(index, guesses, frame);
  return found.size > 0 ? found : guesses;
}

function next(index: RoadIndex, before: Guesses, frame: Frame, taken: Taken | null): Guesses {
  const guesses: Guesses = new Map();
  for (const from of before.keys()) {
    for (const [to, ways] of stepsFrom(index, from, taken)) {
      // Staying is likelier than having come just now from somewhere else.
      if (!guesses.has(to) || to === from) guesses.set(to, { from, ways });
    }
  }
  return likely(index, guesses, frame);
}

/**
 * Follows a playthrough over the map. Each frame's place is settled by all that comes after it, too: a line
 * made while playing tells nothing, the option taken after it does.
 */
export function traceWalk(index: RoadIndex, walk: Walk): Trace {
  const lost: number[] = [];
  const trail: Guesses[] = [];
  walk.frames.forEach((frame, number) => {
    const before = trail.at(-1);
    const at = walk.first + number;
    const taken = walk.takenAt(at - 1);
    // Where words are typed the road goes on as it is.
    const option = taken !== null && isTyped(taken.id) ? null : taken;
    const found = before && next(index, before, frame, option);
    if (found?.size === 0) lost.push(at);
    trail.push(found !== undefined && found.size > 0 ? found : search(index, frame));
  });

  const nodes: number[] = [];
  const edges = new Set<number>();
  const halts: (number | null)[] = [];
  let node: number | null = null;
  for (let number = trail.length - 1; number >= 0; number--) {
    const guesses = trail[number];
    const frame = walk.frames[number];
    if (guesses === undefined || frame === undefined) continue;
    const here: number = node ?? guesses.keys().next().value ?? 0;
    const arrival = guesses.get(here) ?? nowhere;
    nodes.push(here);
    for (const way of arrival.ways) edges.add(way.number);
    const halt =
      choiceAfter(index, here, frame) ??
      (frame.beat.ends || frame.beat.ending !== null ? endAfter(index, here, frame) : null);
    if (halt !== null) edges.add(halt.number);
    halts.push(halt?.edge.to ?? null);
    node = arrival.from;
  }
  return { nodes: nodes.reverse(), edges, halts: halts.reverse(), lost };
}
