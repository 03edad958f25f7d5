import { recordOf } from '../../playthrough/journal.ts';
import { type Bookmark, choiceBehind } from '../../playthrough/log.ts';
import type { Exploration, Traveller } from './exploration.ts';
import { nodeAt, type RoadIndex, type Way } from './road-index.ts';

/** Where a place on the map leads: back or forward in the present playthrough, or to a place kept from any. */
export type Destination =
  | { readonly kind: 'frame'; readonly at: number }
  /** To be restored, and then gone back from by so many lines. */
  | { readonly kind: 'bookmark'; readonly bookmark: Bookmark; readonly back: number };

type Kept = Extract<Destination, { kind: 'bookmark' }>;

/** The frame of the present playthrough where a node was come to last. */
function frameOf({ trace }: Exploration, first: number, node: number): number | null {
  const halt = trace.halts.lastIndexOf(node);
  if (halt >= 0) return first + halt;
  const last = trace.nodes.lastIndexOf(node);
  if (last < 0) return null;
  let begin = last;
  while (begin > 0 && trace.nodes[begin - 1] === node) begin -= 1;
  return first + begin;
}

/** The kept place after an option was taken. */
function afterOption({ journal }: Traveller, { edge }: Way): Bookmark | null {
  const ids = edge.choice?.ids ?? [];
  const found = ids.map((id) => recordOf(journal.taken, id)).find((one) => one !== undefined);
  if (found !== undefined) return found.bookmark;
  if (edge.choice === null || ids.length > 0) return null;
  const { place } = edge.choice;
  const records = [...journal.taken.entries()].filter(
    ([, { bookmark }]) => choiceBehind(bookmark)?.place === place,
  );
  return records.length === 1 ? (records[0]?.[1].bookmark ?? null) : null;
}

/** The mark of a node that was read: the line to land on. */
function lineOf(index: RoadIndex, { journal }: Traveller, node: number): string | null {
  const marks = nodeAt(index, node)?.marks ?? [];
  return marks.find((mark) => journal.read.has(mark)) ?? marks[0] ?? null;
}

/** The kept place at a node itself: where its place or the option before it was first come to. */
function keptAt(index: RoadIndex, traveller: Traveller, node: number): Bookmark | null {
  const found = nodeAt(index, node);
  const { visited } = traveller;
  const entered = found?.kind === 'scene' ? visited.get(found.place) : undefined;
  if (found !== null && entered !== undefined) {
    const marked = index.byMark.get(entered.line);
    const isOnly = index.byPlace.get(found.place)?.length === 1;
    // A line that marks no scene may stand in any scene of its place; where there is but one, it is that.
    if (marked === undefined ? isOnly : marked.includes(node)) return entered;
  }
  for (const way of index.into[node] ?? []) {
    const bookmark = afterOption(traveller, way);
    if (bookmark !== null) return bookmark;
  }
  return null;
}

/**
 * A kept place on the same road as a node, the nearest one before it, with the node's own line to land on:
 * from there the story reads on to it without a choice.
 */
function keptScene(
  index: RoadIndex,
  traveller: Traveller,
  exploration: Exploration,
  node: number,
): Kept | null {
  const marks = nodeAt(index, node)?.marks ?? [];
  const line = lineOf(index, traveller, node);
  const road = new Set([node]);
  for (const scene of road) {
    const bookmark = keptAt(index, traveller, scene);
    if (bookmark !== null) return landing(bookmark, marks.includes(bookmark.line) ? null : line);
    for (const { edge } of index.into[scene] ?? []) {
      if (edge.choice === null && exploration.nodes[edge.from] !== 'never') road.add(edge.from);
    }
  }
  // A road that nothing leads to is the first one: every kept place lies beyond it.
  const [[, any] = []] = traveller.visited.entries();
  return any === undefined || line === null ? null : landing({ ...any, at: 0, road: 0 }, line);
}

function landing(bookmark: Bookmark, line: string | null): Kept {
  return { kind: 'bookmark', bookmark: line === null ? bookmark : { ...bookmark, line }, back: 0 };
}

/** Where a choice is open: just before one of its options was taken, else at the line before it. */
function keptChoice(
  index: RoadIndex,
  traveller: Traveller,
  exploration: Exploration,
  node: number,
): Kept | null {
  for (const way of index.out[node] ?? []) {
    const bookmark = afterOption(traveller, way);
    if (bookmark !== null) return { kind: 'bookmark', bookmark, back: 1 };
  }
  return keptScene(index, traveller, exploration, node);
}

/**
 * Where a node leads, if anywhere: what is still in this playthrough is nearer than what is kept of others.
 */
export function destinationOf(
  index: RoadIndex,
  traveller: Traveller,
  exploration: Exploration,
  node: number,
): Destination | null {
  const found = nodeAt(index, node);
  if (found === null || exploration.nodes[node] === 'never') return null;
  const at = frameOf(exploration, traveller.walk?.first ?? 0, node);
  if (at !== null) return { kind: 'frame', at };
  if (found.kind === 'choice') return keptChoice(index, traveller, exploration, node);
  if (found.ending === null) return keptScene(index, traveller, exploration, node);
  const bookmark = traveller.journal.endings.get(found.ending);
  return bookmark === undefined ? null : { kind: 'bookmark', bookmark, back: 0 };
}
