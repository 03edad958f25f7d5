/** A length in two directions, or a place; what unit it is in says whoever has it. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The smallest box around some places. */
export function boundsOf(positions: readonly Point[]): Box {
  // One by one: a large map has more places than a function takes arguments.
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of positions) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The box with room around it; less than none takes some off it. */
export function expanded(box: Box, by: Point): Box {
  return {
    x: box.x - by.x,
    y: box.y - by.y,
    width: box.width + by.x * 2,
    height: box.height + by.y * 2,
  };
}

/** Whether a place lies in a box. */
export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** Whether two boxes have a part in common. */
export function intersects(a: Box, b: Box): boolean {
  const across = a.x <= b.x + b.width && b.x <= a.x + a.width;
  return across && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
