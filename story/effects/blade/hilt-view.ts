import {
  type Attachment,
  type FullTools,
  float,
  type Moment,
  onRect,
  paint,
  put,
  type StagedFigure,
  shownAt,
  vector,
} from '@kit/full';
import calls from '../call/seen.ts';
import { hiltPaint } from './glsl.ts';
import { type Hilt, hiltOf } from './hilt.ts';

/** A hilt in a hand, lit or not. */
export class HiltView implements Attachment {
  private readonly painting;

  private constructor({ line, cross, width }: Hilt, { square }: FullTools) {
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
        uSky: float(1),
        uAlpha: float(1),
        uEdge: float(1),
      },
    });
  }

  /** Null when the pose holds none. */
  static of({ stand }: StagedFigure, tools: FullTools): HiltView | null {
    const hilt = hiltOf(stand);
    return hilt === null ? null : new HiltView(hilt, tools);
  }

  get mesh() {
    return this.painting.mesh;
  }

  /** @param scale CSS px per stage px: edges are a device pixel soft. */
  update({ figure, carried, opposite }: StagedFigure, moment: Moment, scale: number): void {
    const { values } = this.painting;
    put(values.uOwn, carried);
    put(values.uFoe, opposite);
    values.uSky = moment.lighting.sky;
    const isAway = shownAt(moment, calls).some((flight) => flight?.person === figure.person);
    values.uAlpha = isAway ? 0 : figure.alpha;
    values.uEdge = 1.2 / (scale * moment.screen.ratio);
  }

  destroy(): void {
    this.painting.destroy();
  }
}
