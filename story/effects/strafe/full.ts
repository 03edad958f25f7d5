import type { SaidOf } from '@kit/effect';
import {
  type FullTools,
  type FullView,
  float,
  full,
  type Moment,
  onRect,
  paint,
  project,
  put,
  type Run,
  type RunAt,
  squares,
  stageWidth,
  vector,
} from '@kit/full';
import { Container, type Geometry } from 'pixi.js';
import strafe from './effect.ts';
import { boltPaint, boltVertex, spritePaint } from './glsl.ts';
import { firedFrom, flightOf, hitsOf } from './run.ts';
import { fire, Strikes } from './strikes.ts';

type Said = SaidOf<typeof strafe>;

/** Strikes above this y lie behind the people, in stage px. */
const behind = 800;

/** Share of the run at which fighters are shown where nothing may travel. */
const standing = 0.58;

/** Fighters that come over, and the fire they draw over the ground. */
class StrafeView implements FullView<undefined, Said> {
  readonly front = new Container();
  readonly back = new Container();
  private readonly far: Strikes;
  private readonly near: Strikes;
  private readonly sky = new Container();
  private readonly shots = new Container();
  private readonly bolts;
  private readonly flying: Geometry;
  private readonly wings;
  private readonly horizon: number;

  constructor({ square, textures, pictures, horizon }: FullTools, { said, ms, seed }: Run<Said>) {
    this.horizon = horizon;
    const hits = hitsOf(said.from, horizon, ms, seed);
    this.far = new Strikes(
      hits.filter((hit) => hit.at[1] < behind),
      textures,
    );
    this.near = new Strikes(
      hits.filter((hit) => hit.at[1] >= behind),
      textures,
    );
    this.flying = squares(
      hits.map((hit, index) => ({
        aWay: [...firedFrom(said.from, hit, index, { ms, horizon }), ...hit.at],
        aTime: [hit.moment / 1000, hit.scale],
      })),
    );
    this.bolts = paint({
      name: 'bolt',
      vertex: boltVertex,
      fragment: boltPaint,
      geometry: this.flying,
      values: { uAge: float(), uColour: vector(...fire), uPower: float(1) },
      blend: 'add',
    });
    this.wings = Object.values(pictures.sprites)
      .slice(0, 3)
      .map((sprite) => ({
        sprite,
        painting: paint({
          name: 'fighter',
          vertex: onRect,
          fragment: spritePaint,
          geometry: square,
          values: {
            uRect: vector(-sprite.centre[0], -sprite.centre[1], sprite.w, sprite.h),
            uLight: vector(1, 1, 1),
            uAlpha: float(),
          },
          pictures: { uPicture: textures.of(sprite.picture, true) },
        }),
      }));
    this.sky.addChild(...this.wings.map((wing) => wing.painting.mesh));
    this.shots.addChild(this.bolts.mesh);
    this.back.addChild(this.sky, this.far.view);
    this.front.addChild(this.near.view, this.shots);
  }

  update(_: undefined, moment: Moment, { said, age, since }: RunAt<Said>): void {
    const { reducedMotion } = moment;
    this.far.update(moment, since);
    this.near.update(moment, since);
    const at = project(moment.view, moment.screen, 1);
    for (const plane of [this.sky, this.shots]) {
      plane.position.set(at.x, at.y);
      plane.scale.set(at.scale);
    }
    this.shots.visible = !reducedMotion;
    this.bolts.values.uAge = since;
    for (const [wing, { sprite, painting }] of this.wings.entries()) {
      // Where nothing may travel they stand where they are seen best, and fade.
      const way = reducedMotion ? standing : age;
      const flight = flightOf(said.from, wing, way, this.horizon);
      const alpha = reducedMotion ? Math.sin(Math.PI * age) : flight.alpha;
      painting.mesh.position.set(flight.x, flight.y);
      painting.mesh.scale.set((flight.scale * stageWidth) / 3 / sprite.w);
      painting.mesh.rotation = flight.turn;
      painting.mesh.visible = alpha > 0;
      painting.values.uAlpha = alpha;
      // Haze takes their black while they are far.
      const dim = 0.35 * moment.lighting.sky;
      put(painting.values.uLight, [dim, dim, dim]);
    }
  }

  destroy(): void {
    for (const { painting } of this.wings) painting.destroy();
    this.bolts.destroy();
    this.flying.destroy(true);
    this.far.destroy();
    this.near.destroy();
    for (const part of [this.sky, this.shots, this.front, this.back]) part.destroy();
  }
}

export default full({
  effect: strafe,
  open: (tools, run: Run<Said>) => new StrafeView(tools, run),
  // Nobody but a strafing run needs its fighters.
  rest({ pictures, textures }) {
    for (const { picture } of Object.values(pictures.sprites)) textures.drop(picture);
  },
});
