import { type Box, contains, expanded, type Point } from './geometry.ts';
import type { Direction, Layout } from './layout.ts';
import type { MapModel } from './map-model.ts';

/**
 * What part of the map is seen: a place of the map, in map pixels, is shown at `place * scale + (x, y)`.
 * A `frame` is the part of the window that nothing lies over, in screen pixels.
 */
export interface Viewport extends Point {
  readonly scale: number;
}

/** Nearest and farthest that a map is looked at from. */
const scales = { least: 0.04, most: 2.4 } as const;

/** Screen pixels of the map that stay in sight, however far it is pushed. */
const kept = 80;

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** All of a box in the middle of a window, and no larger than `most`. */
export function fitTo(box: Box, frame: Box, most: number): Viewport {
  const fits = Math.min(frame.width / box.width, frame.height / box.height);
  const scale = within(fits, scales.least, most);
  return centredOn({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, frame, scale);
}

/** A place of the map in the middle of a window. */
export function centredOn(point: Point, frame: Box, scale: number): Viewport {
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  return { scale, x: x - point.x * scale, y: y - point.y * scale };
}

/** Nearer or farther, with what is at `at` on the screen staying there. */
export function zoomed(viewport: Viewport, factor: number, at: Point): Viewport {
  const scale = within(viewport.scale * factor, scales.least, scales.most);
  const change = scale / viewport.scale;
  return { scale, x: at.x - (at.x - viewport.x) * change, y: at.y - (at.y - viewport.y) * change };
}

/** The viewport pushed so far back that some of the map is seen. */
export function clamped(viewport: Viewport, box: Box, frame: Box): Viewport {
  const { scale } = viewport;
  const [left, top] = [box.x * scale, box.y * scale];
  const [right, bottom] = [(box.x + box.width) * scale, (box.y + box.height) * scale];
  return {
    scale,
    x: within(viewport.x, frame.x + kept - right, frame.x + frame.width - kept - left),
    y: within(viewport.y, frame.y + kept - bottom, frame.y + frame.height - kept - top),
  };
}

/** The viewport pushed so that no part of a window stays empty which the map could fill. */
export function filled(viewport: Viewport, box: Box, frame: Box): Viewport {
  const { scale } = viewport;
  const push = (axis: 'x' | 'y', length: 'width' | 'height') => {
    const least = frame[axis] + frame[length] - (box[axis] + box[length]) * scale;
    const most = frame[axis] - box[axis] * scale;
    return least > most ? (least + most) / 2 : within(viewport[axis], least, most);
  };
  return { scale, x: push('x', 'width'), y: push('y', 'height') };
}

/** The viewport pushed just so far that a place of the map is seen, with room around it in screen pixels. */
export function scrolledTo(viewport: Viewport, point: Point, frame: Box, room: number): Viewport {
  const [x, y] = [point.x * viewport.scale + viewport.x, point.y * viewport.scale + viewport.y];
  const across = Math.min(room, frame.width / 3);
  const down = Math.min(room, frame.height / 3);
  return {
    ...viewport,
    x: viewport.x + within(x, frame.x + across, frame.x + frame.width - across) - x,
    y: viewport.y + within(y, frame.y + down, frame.y + frame.height - down) - y,
  };
}

/** The part of the map that a window shows, in map pixels. */
export function visibleArea({ scale, x, y }: Viewport, frame: Box): Box {
  return {
    x: (frame.x - x) / scale,
    y: (frame.y - y) / scale,
    width: frame.width / scale,
    height: frame.height / scale,
  };
}

/** Scales from which on words can be read, and from which on places are more than dots. */
export const readableFrom = 0.55;
export const placesFrom = 0.24;

/** Scale of a map that shows the whole of a small story, or where the player is in a large one. */
const usual = { most: 1.15, close: 0.9, least: 0.6 } as const;

/** Screen pixels that are kept free of places; names and the dark around the map need them. */
const room: Readonly<Record<Direction, Point>> = {
  right: { x: -130, y: -90 },
  down: { x: -90, y: -64 },
};

/** So much of it lies on one side more than on the other where names stand beside their places. */
const beside = 60;

/** The part of a window for places, without the room for their names. */
export function placesIn(frame: Box, { direction }: Layout): Box {
  const inner = expanded(frame, room[direction]);
  return direction === 'down' ? { ...inner, x: inner.x - beside } : inner;
}

/** Scales from which down letters and signs keep their frame: to be read as long as they are shown, and seen. */
const steady = { letters: 0.76, signs: 0.55 } as const;

/** Share of the window's size that is drawn beyond each of its sides, so that a push shows no gap. */
const spare = 0.35;

/** How much nearer one press of a key or button, and one pixel of the wheel, brings the map. */
const nearer = { press: 1.35, wheel: 1.0016 } as const;

/** A wheel that turns by fewer pixels at once is a pad that is stroked, and pushes the map. */
const notch = 50;

/** A pinch on a pad comes as a wheel of small steps; this many make a step of a real one. */
const pinches = 6;

/** Pixels of a line, for wheels that count in lines. */
const line = 30;

/** All that is shown of a map. */
export function overview({ bounds, layout }: MapModel, frame: Box): Viewport {
  return fitTo(bounds, placesIn(frame, layout), usual.most);
}

/** What a map is opened with: all of a small one, and where the player is in a large one. */
export function initialViewport(model: MapModel, frame: Box): Viewport {
  const { exploration, positions, bounds, layout } = model;
  const all = overview(model, frame);
  const here = positions[exploration.here ?? -1];
  if (all.scale >= usual.least || here === undefined) return all;
  return filled(centredOn(here, frame, usual.close), bounds, placesIn(frame, layout));
}

/** Where the player is in the middle; the same as before when the player is nowhere. */
export function centredOnPlayer(
  { exploration, positions }: MapModel,
  viewport: Viewport,
  frame: Box,
): Viewport {
  const here = positions[exploration.here ?? -1];
  return here === undefined
    ? viewport
    : centredOn(here, frame, Math.max(viewport.scale, usual.close));
}

/** Nearer by so many presses, farther when they are negative. */
export function zoomedByPresses(viewport: Viewport, presses: number, frame: Box): Viewport {
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  return zoomed(viewport, nearer.press ** presses, middle);
}

/** What is of a wheel event here; in pixels or lines, as `deltaMode` says. */
type Turn = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'shiftKey'>;

/** After a turn of the wheel at a place of the screen: a wheel brings nearer, a stroked pad pushes. */
export function afterWheel(viewport: Viewport, turn: Turn, at: Point): Viewport {
  const { deltaX, deltaY, ctrlKey, shiftKey } = turn;
  const inPixels = turn.deltaMode === 0;
  const isPad = inPixels && Math.abs(deltaY) < notch;
  if (!ctrlKey && (shiftKey || deltaX !== 0 || isPad)) {
    const across = shiftKey && deltaX === 0 ? deltaY : deltaX;
    return { ...viewport, x: viewport.x - across, y: viewport.y - (shiftKey ? 0 : deltaY) };
  }
  const pixels = -deltaY * (inPixels ? 1 : line) * (ctrlKey && isPad ? pinches : 1);
  return zoomed(viewport, nearer.wheel ** pixels, at);
}

/** Whether the way from one viewport to another is short enough to be seen: a long one is only a blur. */
export function isShortMove(from: Viewport, to: Viewport, frame: Box): boolean {
  const change = Math.max(from.scale / to.scale, to.scale / from.scale);
  return change < 1.6 && Math.hypot(to.x - from.x, to.y - from.y) < frame.width * 1.2;
}

/** The part of the map to draw: what was drawn before, as long as it holds the window and is not far larger. */
export function areaToDraw(window: Box, before: Box | null): Box {
  const end = { x: window.x + window.width, y: window.y + window.height };
  const holds = before !== null && contains(before, window) && contains(before, end);
  if (holds && before.width < window.width * 4) return before;
  return expanded(window, { x: window.width * spare, y: window.height * spare });
}

/** How much larger than the map letters are drawn. */
export function labelScale({ scale }: Viewport): number {
  return Math.max(1, steady.letters / scale);
}

/** How much larger than the map signs are drawn. */
export function iconScale({ scale }: Viewport): number {
  return Math.max(1, steady.signs / scale);
}
