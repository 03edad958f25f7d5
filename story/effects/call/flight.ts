import { type Backdrop, heartOf, onStage, type Point, placeOn, type Stand } from '@kit/seen';

/** A hilt on its way to a hand. */
export interface Flight {
  readonly person: string;
  /** Middle of the hilt, in stage px. */
  readonly at: Point;
  /** Its angle to the level, in radians. */
  readonly turn: number;
  readonly length: number;
  /** 0 not seen, 1 whole. */
  readonly alpha: number;
}

/** Length of a hilt per unit of a place's scale, in stage px. */
const hiltLength = 150;

/** How far off a hilt lies that nobody placed, per unit of a place's scale, in stage px. */
const usualDistance = 1050;

/** Turns of a hilt on its way. */
const turns = 2.25;

/** Where a hilt is caught: where one is held, else the hand that a pose stretches out for it. */
function handOf(at: Stand): Point {
  const { hilt, hand } = at.pose.points;
  const caught = hilt ?? hand;
  return caught === undefined ? heartOf(at) : onStage(at, caught);
}

function restingAngle(at: Stand): number {
  const { hilt: line } = at.pose.lines;
  if (line === undefined) return -0.6;
  const [from, to] = [onStage(at, line[0]), onStage(at, line[1])];
  return Math.atan2(to[1] - from[1], to[0] - from[0]);
}

/** Where the hilt lies before it is called: the place named, or the ground some steps off, where the person looks. */
function lyingAt(
  at: Stand,
  from: string | null,
  backdrop: Backdrop | null,
  upright: boolean,
): Point {
  if (from !== null) {
    const { x, y } = placeOn(backdrop, from, upright);
    return [x, y];
  }
  const { place, pose, mirrored } = at;
  const side = (pose.faces === 'right') === mirrored ? -1 : 1;
  return [place.x + side * usualDistance * place.scale, place.y + 40 * place.scale];
}

/**
 * A hilt that somebody calls: it stirs, slides, leaves the ground and is in the hand, faster and faster.
 * @param age 0 lying, 1 caught.
 * @param reducedMotion true where nothing may travel: it goes where it lay, and is there in the hand.
 */
export function flightOf(
  person: string,
  at: Stand,
  age: number,
  how: {
    readonly from: string | null;
    readonly backdrop: Backdrop | null;
    readonly upright: boolean;
    readonly reducedMotion: boolean;
  },
): Flight {
  const start = lyingAt(at, how.from, how.backdrop, how.upright);
  const hand = handOf(at);
  const length = hiltLength * at.place.scale;
  const rests = restingAngle(at);
  if (how.reducedMotion) {
    const there = age >= 0.5;
    const alpha = there ? age * 2 - 1 : 1 - age * 2;
    return { person, at: there ? hand : start, turn: there ? rests : 0.1, length, alpha };
  }
  const way = age ** 2.2;
  // First along the ground, then up: as a thing that is pulled and not thrown.
  const lift = Math.max(0, (way - 0.18) / 0.82) ** 1.25;
  const side = hand[0] < start[0] ? -1 : 1;
  return {
    person,
    at: [start[0] + (hand[0] - start[0]) * way, start[1] + (hand[1] - start[1]) * lift],
    turn: rests - side * turns * 2 * Math.PI * (1 - lift) * (way > 0 ? 1 : 0),
    length,
    alpha: Math.min(1, age / 0.04 + 0.4),
  };
}
