import {
  type Box,
  centred,
  contains,
  filling,
  fitted,
  type Sight,
  type Spot,
  widened,
  zoomed,
} from './geometry.ts';
import type { Course } from './layout.ts';
import type { Chart } from './map-model.ts';

/** Scales from which on words can be read, and from which on places are more than dots. */
export const readable = 0.55;
export const single = 0.24;

/** Scale of a map that shows the whole of a small story, or where the player is in a large one. */
const usual = { most: 1.15, close: 0.9, least: 0.6 } as const;

/** Screen pixels that are kept free of places; names and the dark around the map need them. */
const room: Readonly<Record<Course, Spot>> = {
  right: { x: -130, y: -90 },
  down: { x: -64, y: -64 },
};

/** Scales from which down letters and signs keep their size: to be read as long as they are shown, and seen. */
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
export function whole({ box, lay }: Chart, size: Box): Sight {
  return fitted(box, widened(size, room[lay.course]), usual.most);
}

/** What a map is opened with: all of a small one, and where the player is in a large one. */
export function opening(chart: Chart, size: Box): Sight {
  const { prints, spots, box, lay } = chart;
  const all = whole(chart, size);
  const here = spots[prints.here ?? -1];
  if (all.scale >= usual.least || here === undefined) return all;
  return filling(centred(here, size, usual.close), box, widened(size, room[lay.course]));
}

/** Where the player is in the middle; the same as before when the player is nowhere. */
export function withHere({ prints, spots }: Chart, sight: Sight, size: Box): Sight {
  const here = spots[prints.here ?? -1];
  return here === undefined ? sight : centred(here, size, Math.max(sight.scale, usual.close));
}

/** Nearer by so many presses, farther when they are negative. */
export function pressed(sight: Sight, presses: number, size: Box): Sight {
  const middle = { x: size.x + size.width / 2, y: size.y + size.height / 2 };
  return zoomed(sight, nearer.press ** presses, middle);
}

/** What is of a wheel event here; in pixels or lines, as `deltaMode` says. */
type Turn = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'shiftKey'>;

/** After a turn of the wheel at a place of the screen: a wheel brings nearer, a stroked pad pushes. */
export function wheeled(sight: Sight, turn: Turn, at: Spot): Sight {
  const { deltaX, deltaY, ctrlKey, shiftKey } = turn;
  const inPixels = turn.deltaMode === 0;
  const isPad = inPixels && Math.abs(deltaY) < notch;
  if (!ctrlKey && (shiftKey || deltaX !== 0 || isPad)) {
    const across = shiftKey && deltaX === 0 ? deltaY : deltaX;
    return { ...sight, x: sight.x - across, y: sight.y - (shiftKey ? 0 : deltaY) };
  }
  const pixels = -deltaY * (inPixels ? 1 : line) * (ctrlKey && isPad ? pinches : 1);
  return zoomed(sight, nearer.wheel ** pixels, at);
}

/** Whether the way from one sight to another is short enough to be seen: a long one is only a blur. */
export function isNear(from: Sight, to: Sight, size: Box): boolean {
  const change = Math.max(from.scale / to.scale, to.scale / from.scale);
  return change < 1.6 && Math.hypot(to.x - from.x, to.y - from.y) < size.width * 1.2;
}

/** The part of the map to draw: what was drawn before, as long as it holds the window and is not far larger. */
export function areaToDraw(window: Box, before: Box | null): Box {
  const end = { x: window.x + window.width, y: window.y + window.height };
  const holds = before !== null && contains(before, window) && contains(before, end);
  if (holds && before.width < window.width * 4) return before;
  return widened(window, { x: window.width * spare, y: window.height * spare });
}

/** How much larger than the map letters are drawn. */
export function lettersAt({ scale }: Sight): number {
  return Math.max(1, steady.letters / scale);
}

/** How much larger than the map signs are drawn. */
export function signsAt({ scale }: Sight): number {
  return Math.max(1, steady.signs / scale);
}
