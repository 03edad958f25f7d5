import { Container, type Geometry } from 'pixi.js';
import type { Sprite } from '../../catalogue/pictures.ts';
import { chance } from '../../scene/noise.ts';
import { project } from '../arrange/camera.ts';
import { stageWidth } from '../arrange/screen.ts';
import { colourOf, scaled } from '../light/colour.ts';
import { ageOf, type Effect } from '../look/effect.ts';
import type { Moment } from '../look/moment.ts';
import { firedFrom, flightOf, type Hit, hitsOf } from '../look/strafe.ts';
import type { EffectView } from './effect-view.ts';
import { onRect } from './glsl/common.ts';
import { sparkPaint, spritePaint } from './glsl/effects.ts';
import {
  boltPaint,
  boltVertex,
  clodVertex,
  hitDustPaint,
  hitLightPaint,
  hitVertex,
} from './glsl/strafe.ts';
import { float, paint, put, vector } from './paint.ts';
import { squares } from './squares.ts';
import type { Textures } from './textures.ts';

/** Strikes above this y lie behind the people, in stage px. */
const behind = 800;

/** Share of the run at which fighters are shown where nothing may travel. */
const standing = 0.58;

/** Burning clods that one strike throws. */
const thrown = 16;

/** Fire of a strike: the embers' own gold, for only blades are coloured. */
const fire = colourOf('#ffa050');

/** The strikes on one side of the people. */
class Strikes {
  readonly view = new Container();
  private readonly geometries: Geometry[];
  private readonly dust;
  private readonly light;
  private readonly clods;

  constructor(hits: readonly Hit[], textures: Textures) {
    const ordered = [...hits].sort((a, b) => a.at[1] - b.at[1]);
    const about = ({ at, scale, moment }: Hit) => [...at, scale * 2.1, moment / 1000];
    const standing = squares(
      ordered.map((hit, index) => ({ aHit: about(hit), aSeed: [index + 1] })),
    );
    const flying = squares(
      ordered.flatMap((hit, index) =>
        Array.from({ length: thrown }, (_, clod) => ({
          aHit: about(hit),
          aChance: [0, 1, 2, 3].map((part) => chance(clod * 4 + part, index + 31)),
        })),
      ),
    );
    this.geometries = [standing, flying];
    this.dust = paint({
      name: 'dust',
      vertex: hitVertex,
      fragment: hitDustPaint,
      geometry: standing,
      values: {
        uAge: float(),
        uSpread: vector(330, 520, 0.86),
        uColour: vector(...scaled(colourOf('#2b2420'), 0.8)),
        uGlow: vector(...scaled(colourOf('#e8702a'), 1.1)),
        uPower: float(1),
      },
      pictures: { uNoise: textures.noise },
    });
    this.light = paint({
      name: 'strike',
      vertex: hitVertex,
      fragment: hitLightPaint,
      geometry: standing,
      values: {
        uAge: float(),
        uSpread: vector(860, 860, 0.5),
        uColour: vector(...fire),
        uPower: float(1),
      },
      blend: 'add',
    });
    this.clods = paint({
      name: 'clods',
      vertex: clodVertex,
      fragment: sparkPaint,
      geometry: flying,
      values: { uAge: float(), uColour: vector(...scaled(fire, 0.8)) },
      blend: 'add',
    });
    this.view.addChild(this.dust.mesh, this.light.mesh, this.clods.mesh);
  }

  update(moment: Moment, seconds: number, reducedMotion: boolean): void {
    const { x, y, scale } = project(moment.view, moment.screen, 1);
    this.view.position.set(x, y);
    this.view.scale.set(scale);
    for (const { values } of [this.dust, this.light, this.clods]) values.uAge = seconds;
    // Where nothing may flash, earth rises and settles in a faint glow.
    this.light.values.uPower = reducedMotion ? 0.16 : 1;
    this.clods.mesh.visible = !reducedMotion;
  }

  destroy(): void {
    for (const part of [this.dust, this.light, this.clods]) part.destroy();
    for (const geometry of this.geometries) geometry.destroy(true);
    this.view.destroy();
  }
}

/** Fighters that come over, and the fire they draw over the ground. */
export class StrafeView implements EffectView {
  readonly front = new Container();
  readonly back = new Container();
  private readonly from: 'left' | 'right';
  private readonly far: Strikes;
  private readonly near: Strikes;
  private readonly sky = new Container();
  private readonly shots = new Container();
  private readonly bolts;
  private readonly flying: Geometry;
  private readonly wings;

  constructor(
    private readonly effect: Effect,
    square: Geometry,
    textures: Textures,
    fighters: readonly Sprite[],
    private readonly horizon: number,
  ) {
    this.from = effect.what === 'right' ? 'right' : 'left';
    const hits = hitsOf(this.from, horizon, effect.ms, effect.seed);
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
        aWay: [...firedFrom(this.from, hit, index, effect.ms, horizon), ...hit.at],
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
    this.wings = fighters.slice(0, 3).map((sprite) => ({
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

  update(moment: Moment, now: number, reducedMotion: boolean): void {
    const seconds = (now - this.effect.born) / 1000;
    const share = ageOf(this.effect, now);
    this.far.update(moment, seconds, reducedMotion);
    this.near.update(moment, seconds, reducedMotion);
    const at = project(moment.view, moment.screen, 1);
    for (const plane of [this.sky, this.shots]) {
      plane.position.set(at.x, at.y);
      plane.scale.set(at.scale);
    }
    this.shots.visible = !reducedMotion;
    this.bolts.values.uAge = seconds;
    for (const [wing, { sprite, painting }] of this.wings.entries()) {
      // Where nothing may travel they stand where they are seen best, and fade.
      const way = reducedMotion ? standing : share;
      const flight = flightOf(this.from, wing, way, this.horizon);
      const alpha = reducedMotion ? Math.sin(Math.PI * share) : flight.alpha;
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
