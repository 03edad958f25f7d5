/** A length in two directions, or a place; what unit it is in says whoever has it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A rectangle. */
export interface Box extends Spot {
  readonly width: number;
  readonly height: number;
}

/** What part of the map is seen: a place of the map, in map pixels, is shown at `place * scale + (x, y)`. */
export interface Sight extends Spot {
  readonly scale: number;
}

/** Nearest and farthest that a map is looked at from. */
const scales = { least: 0.04, most: 2.4 } as const;

/** Screen pixels of the map that stay in sight, however far it is pushed. */
const kept = 80;

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** The smallest box around some places. */
export function boxAround(spots: readonly Spot[]): Box {
  const xs = spots.map(({ x }) => x);
  const ys = spots.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The box with room around it; less than none takes some off it. */
export function widened(box: Box, by: Spot): Box {
  return {
    x: box.x - by.x,
    y: box.y - by.y,
    width: box.width + by.x * 2,
    height: box.height + by.y * 2,
  };
}

/** All of a box in a window of some size, in its middle, and no larger than `most`. */
export function fitted(box: Box, size: Box, most: number): Sight {
  const fits = Math.min(size.width / box.width, size.height / box.height);
  const scale = within(fits, scales.least, most);
  return centred({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, size, scale);
}

/** A place of the map in the middle of a window. */
export function centred(spot: Spot, size: Box, scale: number): Sight {
  const [x, y] = [size.x + size.width / 2, size.y + size.height / 2];
  return { scale, x: x - spot.x * scale, y: y - spot.y * scale };
}

/** Nearer or farther, with what is at `at` on the screen staying there. */
export function zoomed(sight: Sight, factor: number, at: Spot): Sight {
  const scale = within(sight.scale * factor, scales.least, scales.most);
  const change = scale / sight.scale;
  return { scale, x: at.x - (at.x - sight.x) * change, y: at.y - (at.y - sight.y) * change };
}

/** The sight pushed so far back that some of the map is seen. @param size of the window. */
export function heldTo(sight: Sight, box: Box, size: Box): Sight {
  const { scale } = sight;
  const [left, top] = [box.x * scale, box.y * scale];
  const [right, bottom] = [(box.x + box.width) * scale, (box.y + box.height) * scale];
  return {
    scale,
    x: within(sight.x, size.x + kept - right, size.x + size.width - kept - left),
    y: within(sight.y, size.y + kept - bottom, size.y + size.height - kept - top),
  };
}

/** The sight pushed so that no part of a window stays empty which the map could fill. */
export function filling(sight: Sight, box: Box, size: Box): Sight {
  const { scale } = sight;
  const push = (at: number, start: number, length: number, from: number, window: number) => {
    const [least, most] = [from + window - (start + length) * scale, from - start * scale];
    return least > most ? (least + most) / 2 : within(at, least, most);
  };
  return {
    scale,
    x: push(sight.x, box.x, box.width, size.x, size.width),
    y: push(sight.y, box.y, box.height, size.y, size.height),
  };
}

/** The sight pushed just so far that a place of the map is seen, with room around it in screen pixels. */
export function showing(sight: Sight, spot: Spot, size: Box, room: number): Sight {
  const [x, y] = [spot.x * sight.scale + sight.x, spot.y * sight.scale + sight.y];
  const across = Math.min(room, size.width / 3);
  const down = Math.min(room, size.height / 3);
  return {
    ...sight,
    x: sight.x + within(x, size.x + across, size.x + size.width - across) - x,
    y: sight.y + within(y, size.y + down, size.y + size.height - down) - y,
  };
}

/** The part of the map that a window shows, in map pixels. */
export function seen({ scale, x, y }: Sight, size: Box): Box {
  return {
    x: (size.x - x) / scale,
    y: (size.y - y) / scale,
    width: size.width / scale,
    height: size.height / scale,
  };
}

export function contains(box: Box, { x, y }: Spot): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** Whether two boxes have a part in common. */
export function touches(a: Box, b: Box): boolean {
  const across = a.x <= b.x + b.width && b.x <= a.x + a.width;
  return across && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
