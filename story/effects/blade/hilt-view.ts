import type { Geometry } from 'pixi.js';
import { type Hilt, hiltOf } from '../arrange/hilt.ts';
import type { Moment, StagedFigure } from '../look/moment.ts';
import { onRect } from './glsl/common.ts';
import { hiltPaint } from './glsl/figure.ts';
import { float, paint, put, vector } from './paint.ts';

/** A hilt in a hand, lit or not. */
export class HiltView {
  private readonly painting;

  private constructor({ line, cross, width }: Hilt, square: Geometry) {
    const points = cross === null ? [...line] : [...line, ...cross];
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const left = Math.min(...xs) - width;
    const top = Math.min(...ys) - width;
    const [c, d] = cross ?? line;
    this.painting = paint({
      name: 'hilt',
      vertex: onRect,
      fragment: hiltPaint,
      geometry: square,
      values: {
        uRect: vector(left, top, Math.max(...xs) + width - left, Math.max(...ys) + width - top),
        uLine: vector(...line[0], ...line[1]),
        uCross: vector(...c, ...d),
        uWidths: vector(width, width * 1.28, cross === null ? 0 : width * 0.9),
        uOwn: vector(0, 0, 0),
        uFoe: vector(0, 0, 0),
        uAlpha: float(1),
        uEdge: float(1),
      },
    });
  }

  /** Null when the pose holds none. */
  static of({ stand }: StagedFigure, square: Geometry): HiltView | null {
    const hilt = hiltOf(stand);
    return hilt === null ? null : new HiltView(hilt, square);
  }

  get mesh() {
    return this.painting.mesh;
  }

  /** @param scale CSS px per stage px: edges are a device pixel soft. */
  update(standing: StagedFigure, moment: Moment, scale: number): void {
    const { values } = this.painting;
    put(values.uOwn, standing.own);
    put(values.uFoe, standing.foe);
    const away = moment.flights.some(({ person }) => person === standing.figure.person);
    values.uAlpha = away ? 0 : standing.figure.alpha;
    values.uEdge = 1.2 / (scale * moment.screen.ratio);
  }

  destroy(): void {
    this.painting.destroy();
  }
}
