import type { Geometry } from 'pixi.js';
import type { Point } from '../../catalogue/pictures.ts';
import { bladesOf, onStage } from '../arrange/placement.ts';
import type { Moment, Standing } from '../look/moment.ts';
import { onRect } from './glsl/common.ts';
import { hiltPaint } from './glsl/figure.ts';
import { float, paint, put, vector } from './paint.ts';

/** Width of a grip per unit of a place's scale, in stage px. */
const gripWidth = 23;

/** Where a hilt lies: from just past the hand to the root of the blade, and its crossguard if it has one. */
function hiltOf({
  stand,
}: Standing): { line: [Point, Point]; cross: [Point, Point] | null } | null {
  const { pose } = stand;
  if (pose.hilt === null) return null;
  const blades = bladesOf(stand);
  const main = blades.find((blade) => blade.main);
  const root =
    main?.from ?? (pose.hiltSegment === null ? null : onStage(stand, pose.hiltSegment[1]));
  if (root === null) return null;
  const hand = onStage(stand, pose.hilt);
  const start: Point = [hand[0] + (root[0] - hand[0]) * 0.12, hand[1] + (root[1] - hand[1]) * 0.12];
  const [one, other] = blades.filter((blade) => !blade.main);
  const cross: [Point, Point] | null =
    one === undefined || other === undefined ? null : [one.from, other.from];
  return { line: [start, root], cross };
}

/** A hilt in a hand, lit or not. */
export class HiltView {
  private readonly painting;

  private constructor(
    standing: Standing,
    square: Geometry,
    hilt: NonNullable<ReturnType<typeof hiltOf>>,
  ) {
    const [p, q] = hilt.line;
    const width = Math.max(2, standing.stand.place.scale * gripWidth);
    const points = hilt.cross === null ? [p, q] : [p, q, ...hilt.cross];
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const left = Math.min(...xs) - width;
    const top = Math.min(...ys) - width;
    const [c, d] = hilt.cross ?? [p, p];
    this.painting = paint({
      name: 'hilt',
      vertex: onRect,
      fragment: hiltPaint,
      geometry: square,
      values: {
        uRect: vector(left, top, Math.max(...xs) + width - left, Math.max(...ys) + width - top),
        uLine: vector(...p, ...q),
        uCross: vector(...c, ...d),
        uWidths: vector(width, width * 1.28, hilt.cross === null ? 0 : width * 0.9),
        uOwn: vector(0, 0, 0),
        uFoe: vector(0, 0, 0),
        uAlpha: float(1),
        uEdge: float(1),
      },
    });
  }

  /** Null when the pose holds none. */
  static of(standing: Standing, square: Geometry): HiltView | null {
    const hilt = hiltOf(standing);
    return hilt === null ? null : new HiltView(standing, square, hilt);
  }

  get mesh() {
    return this.painting.mesh;
  }

  /** @param scale CSS px per stage px: edges are a device pixel soft. */
  update(standing: Standing, moment: Moment, scale: number): void {
    const { values } = this.painting;
    put(values.uOwn, standing.own);
    put(values.uFoe, standing.foe);
    values.uAlpha = standing.figure.alpha;
    values.uEdge = 1.2 / (scale * moment.screen.ratio);
  }

  destroy(): void {
    this.painting.destroy();
  }
}
