import { chance, type Point, stageHeight, stageWidth } from '@kit/seen';

/** A shot striking the ground. */
export interface Hit {
  /** On the stage. */
  readonly at: Point;
  /** Stage px per drawn px at that distance. */
  readonly scale: number;
  /** Ms after the run began. */
  readonly moment: number;
}

/** Share of the run at which the first shot strikes, and the last. */
const firstHit = 0.3;
const lastHit = 0.86;

/** Shots in each of the two lines. */
const shots = 9;

/**
 * Where and when the shots of a strafing run strike: two lines that walk over the ground toward the camera,
 * quicker as they near, neither quite straight nor quite even.
 * @param horizon y of the horizon in stage px.
 * @param ms length of the run.
 */
export function hitsOf(from: 'left' | 'right', horizon: number, ms: number, seed: number): Hit[] {
  const side = from === 'left' ? 1 : -1;
  const hits: Hit[] = [];
  for (let line = 0; line < 2; line++) {
    for (let shot = 0; shot < shots; shot++) {
      const luck = (part: number) => chance(shot * 8 + part, seed * 13 + line) - 0.5;
      const way = (shot + 0.5 * line + luck(0) * 0.35) / (shots - 0.5);
      // Distance falls evenly along the ground, so nearness on the picture grows as its inverse.
      const near = 1 / (9 - 8.05 * way);
      const y = horizon + 16 + (stageHeight * 0.96 - horizon) * near * 0.94;
      const start = stageWidth / 2 - side * (430 - line * 210);
      const end = stageWidth / 2 + side * (250 + line * 430);
      const x = start + (end - start) * near + luck(1) * 60 * (0.3 + near);
      const scale = 0.06 + 0.62 * near;
      const moment = ms * (firstHit + (lastHit - firstHit) * way + luck(2) * 0.012);
      hits.push({ at: [x, y], scale, moment });
    }
  }
  return hits.sort((a, b) => a.moment - b.moment);
}

/** Where a fighter of the run is: stage px, size against its picture, and how far it can be seen. */
export interface Flight {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly turn: number;
  readonly alpha: number;
}

/** Beside and above the one that leads, for each of the three, per unit of nearness, in stage px. */
const formation: readonly (readonly [aside: number, above: number])[] = [
  [0, 0],
  [-58, 9],
  [66, 15],
];

/**
 * A fighter's way from far over the horizon up and over the camera. It nears at an even pace, so that its size
 * on the picture is one over what is left of the way.
 * @param wing 0 leads, 1 and 2 follow.
 * @param share of the run that has passed, 0 to 1.
 * @param horizon y of the horizon in stage px.
 */
export function flightOf(
  from: 'left' | 'right',
  wing: number,
  share: number,
  horizon: number,
): Flight {
  const side = from === 'left' ? 1 : -1;
  const [aside, above] = formation[wing] ?? [0, 0];
  const t = Math.min(1, Math.max(0, (share - wing * 0.035) / 0.8));
  const near = 1 / (1 - 0.965 * t);
  return {
    x: stageWidth / 2 + side * (-260 + 210 * t) + (aside + side * 17) * near,
    y: horizon - 190 - (40 - above) * (near - 1),
    scale: 0.042 * near,
    turn: side * (0.16 - 0.3 * t) + (wing - 1) * 0.05,
    alpha: near > 16 ? 0 : Math.min(1, share / 0.05),
  };
}

/**
 * Where the shot that struck was fired from, in stage px.
 * @param index of the hit among all of the run.
 * @param run ms that it takes, and y of the horizon in stage px.
 */
export function firedFrom(
  from: 'left' | 'right',
  hit: Hit,
  index: number,
  run: { readonly ms: number; readonly horizon: number },
): Point {
  const share = Math.max(0, hit.moment - 120) / run.ms;
  const { x, y, alpha } = flightOf(from, index % 3, share, run.horizon);
  return alpha > 0 && y > -260 ? [x, y] : [(x + hit.at[0]) / 2, -180];
}
