import { type Bookmark, isShorter, wayTo } from './log.ts';
import { type Records, withRecord } from './records.ts';

/** The shortest way to each place (knot and stitch) this player has been to, in any playthrough. A plain value. */
export type Visited = Records<Bookmark>;

export const nothingVisited: Visited = new Map();

/**
 * What is known after a line of a place was come to. May be told of every line: only the first one of a place,
 * by the shortest way, is kept. @param place of the bookmark's line.
 */
export function notePlace(visited: Visited, place: string, bookmark: Bookmark): Visited {
  const known = visited.get(place);
  if (known !== undefined && !isShorter(bookmark, known)) return visited;
  return withRecord(visited, place, wayTo(bookmark));
}
