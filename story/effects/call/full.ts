import type { SaidOf } from '@kit/effect';
import {
  type FullView,
  float,
  full,
  type Moment,
  onRect,
  paint,
  project,
  put,
  type RunAt,
  vector,
} from '@kit/full';
import { Container, type Geometry } from 'pixi.js';
import { hiltPaint } from '../blade/glsl.ts';
import call from './effect.ts';
import type { Flight } from './flight.ts';

type Said = SaidOf<typeof call>;

/** Width of a hilt against its length. */
const slim = 0.16;

/** A hilt on its way to the hand that called it. */
class CallView implements FullView<Flight | null, Said> {
  readonly front = new Container();
  private readonly hilt;

  constructor(square: Geometry) {
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
        uSky: float(1),
        uAlpha: float(),
        uEdge: float(0.02),
      },
    });
    this.front.addChild(this.hilt.mesh);
  }

  update(flight: Flight | null, moment: Moment, { said }: RunAt<Said>): void {
    const one = moment.figures.find(({ figure }) => figure.person === said.person);
    this.front.visible = flight !== null && one !== undefined;
    if (flight === null || one === undefined) return;
    const at = project(moment.view, moment.screen, one.stand.parallax);
    this.front.position.set(at.x, at.y);
    this.front.scale.set(at.scale);
    const { mesh, values } = this.hilt;
    mesh.position.set(...flight.at);
    mesh.rotation = flight.turn;
    mesh.scale.set(flight.length);
    // What light there is catches on it as on its owner, and a little of the sky's.
    const { sky } = moment.lighting;
    values.uSky = sky;
    put(values.uOwn, [0.12 * sky, 0.105 * sky, 0.095 * sky]);
    put(values.uFoe, one.opposite);
    values.uAlpha = flight.alpha;
    values.uEdge = 1.2 / (at.scale * moment.screen.ratio * flight.length);
  }

  destroy(): void {
    this.hilt.destroy();
    this.front.destroy();
  }
}

export default full({ effect: call, open: ({ square }) => new CallView(square) });
