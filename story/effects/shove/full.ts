import type { SaidOf } from '@kit/effect';
import {
  colourOf,
  type FullView,
  float,
  full,
  type Moment,
  paint,
  project,
  put,
  type Run,
  type RunAt,
  scaled,
  swarm,
  vector,
} from '@kit/full';
import { Container, type Geometry } from 'pixi.js';
import shove from './effect.ts';
import { liftedPaint, liftedVertex } from './glsl.ts';
import { ring } from './ring.ts';

type Said = SaidOf<typeof shove>;

const ash = colourOf('#8d867b');

/** The ash that a ring of pressure lifts off the ground. */
class ShoveView implements FullView<undefined, Said> {
  readonly front = new Container();
  private readonly flakes: Geometry;
  private readonly lifted;

  /** @param seed parts its flakes' chances from those of others. */
  constructor(seed: number) {
    this.flakes = swarm(340, 22, seed + 17);
    this.lifted = paint({
      name: 'lifted',
      vertex: liftedVertex,
      fragment: liftedPaint,
      geometry: this.flakes,
      values: {
        uFeet: vector(0, 0),
        uRing: vector(0, 0, 0, 0),
        uAge: float(),
        uShare: float(1),
        uColour: vector(0, 0, 0),
      },
    });
    this.front.addChild(this.lifted.mesh);
  }

  update(_: undefined, moment: Moment, { said, ms, since }: RunAt<Said>): void {
    const one = moment.figures.find(({ figure }) => figure.person === said.person);
    this.front.visible = !moment.reducedMotion && one !== undefined;
    if (one === undefined) return;
    const { place, parallax } = one.stand;
    const { x, y, scale } = project(moment.view, moment.screen, parallax);
    this.front.position.set(x, y);
    this.front.scale.set(scale);
    const { values } = this.lifted;
    put(values.uFeet, [place.x, place.y]);
    put(values.uRing, [ring.from, ring.grows, ms / 1000, place.scale / 0.385]);
    put(values.uColour, scaled(ash, 0.1 + 0.28 * moment.lighting.sky));
    values.uAge = since;
    values.uShare = moment.particles;
  }

  destroy(): void {
    this.lifted.destroy();
    this.flakes.destroy(true);
    this.front.destroy();
  }
}

export default full({ effect: shove, open: (_, run: Run<Said>) => new ShoveView(run.seed) });
