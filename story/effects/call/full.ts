import { Container, type Geometry } from 'pixi.js';
import { project } from '../arrange/camera.ts';
import type { Effect } from '../look/effect.ts';
import type { Moment } from '../look/moment.ts';
import type { EffectView } from './effect-view.ts';
import { onRect } from './glsl/common.ts';
import { hiltPaint } from './glsl/figure.ts';
import { float, paint, put, vector } from './paint.ts';

/** Width of a hilt against its length. */
const slim = 0.16;

/** A hilt on its way to the hand that called it. */
export class CallView implements EffectView {
  readonly front = new Container();
  readonly back = null;
  private readonly hilt;

  constructor(
    private readonly effect: Effect,
    square: Geometry,
  ) {
    this.hilt = paint({
      name: 'called hilt',
      vertex: onRect,
      fragment: hiltPaint,
      geometry: square,
      values: {
        uRect: vector(-0.7, -0.3, 1.4, 0.6),
        uLine: vector(-0.5, 0, 0.5, 0),
        uCross: vector(0, 0, 0, 0),
        uWidths: vector(slim, slim * 1.28, 0),
        uOwn: vector(0, 0, 0),
        uFoe: vector(0, 0, 0),
        uAlpha: float(),
        uEdge: float(0.02),
      },
    });
    this.front.addChild(this.hilt.mesh);
  }

  update(moment: Moment): void {
    const flight = moment.flights.find(({ person }) => person === this.effect.what);
    const one = moment.standing.find(({ figure }) => figure.person === this.effect.what);
    this.front.visible = flight !== undefined && one !== undefined;
    if (flight === undefined || one === undefined) return;
    const at = project(moment.view, moment.screen, one.stand.parallax);
    this.front.position.set(at.x, at.y);
    this.front.scale.set(at.scale);
    const { mesh, values } = this.hilt;
    mesh.position.set(...flight.at);
    mesh.rotation = flight.turn;
    mesh.scale.set(flight.length);
    // What light there is catches on it as on its owner, and a little of the sky's.
    const { sky } = moment.lighting;
    put(values.uOwn, [0.12 * sky, 0.105 * sky, 0.095 * sky]);
    put(values.uFoe, one.foe);
    values.uAlpha = flight.alpha;
    values.uEdge = 1.2 / (at.scale * moment.screen.ratio * flight.length);
  }

  destroy(): void {
    this.hilt.destroy();
    this.front.destroy();
  }
}
