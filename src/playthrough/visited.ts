import { own } from '../catalogue/own.ts';
import { type Bookmark, isShorter, wayTo } from './log.ts';

/** The shortest way to each place (knot and stitch) this player has been to, in any playthrough. A plain value. */
export type Visited = Readonly<Record<string, Bookmark>>;

export const nothingVisited: Visited = {};

/**
 * What is known after a line of a place was come to. May be told of every line: only the first one of a place,
 * by the shortest way, is kept. @param place of the bookmark's line.
 */
export function notePlace(visited: Visited, place: string, bookmark: Bookmark): Visited {
  const known = own(visited, place);
  if (known !== undefined && !isShorter(bookmark, known)) return visited;
  return { ...visited, [place]: wayTo(bookmark) };
}
