/** A place where a line turns, in map pixels. */
export interface Bend {
  readonly x: number;
  readonly y: number;
}

/** How far a line may go past a bend that is left out, in map pixels. */
const tolerance = 2;

/** How far a place is from the straight line between two others. */
function offLine({ x, y }: Bend, from: Bend, to: Bend): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return Math.hypot(x - from.x, y - from.y);
  return Math.abs((to.x - from.x) * (from.y - y) - (from.x - x) * (to.y - from.y)) / length;
}

/** The same line with no more bends than it needs (after Ramer, Douglas and Peucker). */
export function simplified(line: readonly Bend[]): readonly Bend[] {
  const [from, to] = [line[0], line.at(-1)];
  if (from === undefined || to === undefined || line.length < 3) return line;
  const offs = line.map((bend) => offLine(bend, from, to));
  const most = Math.max(...offs);
  if (most <= tolerance) return [from, to];
  const at = offs.indexOf(most);
  return [...simplified(line.slice(0, at + 1)).slice(0, -1), ...simplified(line.slice(at))];
}
