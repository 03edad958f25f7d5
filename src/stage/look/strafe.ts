import type { Point } from '../../catalogue/pictures.ts';
import { stageHeight, stageWidth } from '../arrange/screen.ts';
import { chance } from '../light/noise.ts';

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

/**
 * A fighter's way from far over the horizon up and over the camera.
 * @param share of the run that has passed, 0 to 1.
 */
export function flightOf(
  from: 'left' | 'right',
  wing: number,
  share: number,
  horizon: number,
): Flight {
  const side = from === 'left' ? 1 : -1;
  const late = [0, 0.05, 0.09][wing] ?? 0;
  const t = Math.min(1, Math.max(0, (share - late) / 0.78));
  // It nears at an even pace: its size on the picture is one over what is left of the way.
  const near = 1 / (1 - 0.965 * t);
  const aside = [0, -95, 120][wing] ?? 0;
  const above = [0, -34, -12][wing] ?? 0;
  const x = stageWidth / 2 + side * (-190 + 120 * t) + (aside + side * 14 * near) * near * 0.32;
  const y = horizon - 150 - (24 + above * -0.4) * near + above;
  return {
    x,
    y,
    scale: 0.035 * near,
    turn: side * (0.05 + 0.12 * t) + (wing - 1) * 0.06,
    alpha: Math.min(1, share / 0.06) * (near > 24 ? 0 : 1),
  };
}
