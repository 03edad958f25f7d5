import { Container, type Geometry } from 'pixi.js';
import { project } from '../arrange/camera.ts';
import { colourOf, scaled } from '../light/colour.ts';
import type { Effect } from '../look/effect.ts';
import type { Moment } from '../look/moment.ts';
import type { EffectView } from './effect-view.ts';
import { liftedPaint, liftedVertex } from './glsl/shove.ts';
import { float, paint, put, vector } from './paint.ts';
import { swarm } from './swarm.ts';

const ash = colourOf('#8d867b');

/** The ring's radius at birth and what it grows by, in stage px, as the picture of it has them. */
const ring = { from: 60, grows: 1500 } as const;

/** The ash that a ring of pressure lifts off the ground. */
export class ShoveView implements EffectView {
  readonly front = new Container();
  readonly back = null;
  private readonly flakes: Geometry;
  private readonly lifted;

  constructor(private readonly effect: Effect) {
    this.flakes = swarm(340, 22, effect.seed + 17);
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

  update(moment: Moment, now: number, reducedMotion: boolean): void {
    const one = moment.standing.find(({ figure }) => figure.person === this.effect.what);
    this.front.visible = !reducedMotion && one !== undefined;
    if (one === undefined) return;
    const { place, parallax } = one.stand;
    const { x, y, scale } = project(moment.view, moment.screen, parallax);
    this.front.position.set(x, y);
    this.front.scale.set(scale);
    const { values } = this.lifted;
    put(values.uFeet, [place.x, place.y]);
    put(values.uRing, [ring.from, ring.grows, this.effect.ms / 1000, place.scale / 0.385]);
    put(values.uColour, scaled(ash, 0.1 + 0.28 * moment.lighting.sky));
    values.uAge = (now - this.effect.born) / 1000;
    values.uShare = moment.particles;
  }

  destroy(): void {
    this.lifted.destroy();
    this.flakes.destroy(true);
    this.front.destroy();
  }
}
