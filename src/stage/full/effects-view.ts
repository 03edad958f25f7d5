import { Container, Geometry } from 'pixi.js';
import type { Sprite } from '../../catalogue/pictures.ts';
import { project } from '../arrange/camera.ts';
import { stageWidth } from '../arrange/screen.ts';
import { colourOf, scaled } from '../light/colour.ts';
import { ageOf, type Effect } from '../look/effect.ts';
import type { Moment } from '../look/moment.ts';
import { clashPoint } from '../look/passing.ts';
import { flightOf, type Hit, hitsOf } from '../look/strafe.ts';
import { onRect } from './glsl/common.ts';
import {
  flarePaint,
  hitDustPaint,
  hitLightPaint,
  hitVertex,
  sparkPaint,
  sparkVertex,
  spritePaint,
} from './glsl/effects.ts';
import { float, paint, put, vector } from './paint.ts';
import { swarm } from './swarm.ts';
import type { Textures } from './textures.ts';

/** What one running effect draws in the picture. */
export interface EffectView {
  /** Over the ground, behind the near mist. */
  readonly view: Container;
  /** In the sky behind everybody. */
  readonly sky: Container | null;
  update(moment: Moment, now: number, calm: boolean): void;
  destroy(): void;
}

/** Sparks and a flare where two blades meet. */
export function clashView(effect: Effect, square: Geometry): EffectView {
  const view = new Container();
  const many = swarm(54, 0, effect.seed + 61);
  const flare = paint({
    name: 'flare',
    vertex: onRect,
    fragment: flarePaint,
    geometry: square,
    values: { uRect: vector(0, 0, 0, 0), uColour: vector(1, 1, 1), uPower: float() },
    blend: 'add',
  });
  const sparks = paint({
    name: 'sparks',
    vertex: sparkVertex,
    fragment: sparkPaint,
    geometry: many,
    values: { uOrigin: vector(0, 0), uAge: float(), uSize: float(1), uColour: vector(0, 0, 0) },
    blend: 'add',
  });
  view.addChild(flare.mesh, sparks.mesh);
  return {
    view,
    sky: null,
    update(moment, now, calm) {
      const point = clashPoint(moment.burning);
      view.visible = point !== null;
      if (point === null) return;
      const age = ageOf(effect, now);
      const { x, y, scale } = project(moment.view, moment.screen, point.blade.parallax);
      view.position.set(x, y);
      view.scale.set(scale);
      const size = point.blade.width * (calm ? 40 : 66);
      const mixed = moment.burning.filter((blade) => blade.main).map((blade) => blade.colour);
      const colour = [0, 1, 2].map((part) =>
        mixed.reduce((sum, one) => sum + (one[part] ?? 0) / mixed.length, 0),
      );
      put(flare.values.uRect, [point.x - size, point.y - size, size * 2, size * 2]);
      put(flare.values.uColour, colour);
      flare.values.uPower = calm ? 0.35 * Math.sin(Math.PI * age) : 1.5 * (1 - age) ** 3;
      sparks.mesh.visible = !calm;
      put(sparks.values.uOrigin, [point.x, point.y]);
      put(sparks.values.uColour, scaled(colourOf('#ffc27a'), 1.2));
      sparks.values.uAge = (now - effect.born) / 1000;
      sparks.values.uSize = point.blade.width / 9;
    },
    destroy() {
      flare.destroy();
      sparks.destroy();
      many.destroy(true);
      view.destroy();
    },
  };
}

function hitSquares(hits: readonly Hit[]): Geometry {
  const positions: number[] = [];
  const about: number[] = [];
  const seeds: number[] = [];
  const indices: number[] = [];
  // Those farther off first: dust of the nearer hides them.
  const ordered = [...hits].sort((a, b) => a.at[1] - b.at[1]);
  for (const [index, { at, scale, moment }] of ordered.entries()) {
    positions.push(0, 0, 1, 0, 1, 1, 0, 1);
    for (let corner = 0; corner < 4; corner++) {
      about.push(...at, scale * 2, moment / 1000);
      seeds.push(index);
    }
    indices.push(...[0, 1, 2, 0, 2, 3].map((corner) => index * 4 + corner));
  }
  return new Geometry({
    attributes: {
      aPosition: { buffer: new Float32Array(positions), format: 'float32x2' },
      aHit: { buffer: new Float32Array(about), format: 'float32x4' },
      aSeed: { buffer: new Float32Array(seeds), format: 'float32' },
    },
    indexBuffer: new Uint16Array(indices),
  });
}

/** Fighters that come over, and the fire they draw over the ground. */
export function strafeView(
  effect: Effect,
  square: Geometry,
  textures: Textures,
  fighters: readonly Sprite[],
  horizon: number,
): EffectView {
  const view = new Container();
  const sky = new Container();
  const from = effect.what === 'right' ? 'right' : 'left';
  const geometry = hitSquares(hitsOf(from, horizon, effect.ms, effect.seed));
  const dust = paint({
    name: 'dust',
    vertex: hitVertex,
    fragment: hitDustPaint,
    geometry,
    values: {
      uAge: float(),
      uColour: vector(...scaled(colourOf('#3a302a'), 0.7)),
      uGlow: vector(...scaled(colourOf('#e8702a'), 0.6)),
      uPower: float(1),
    },
    pictures: { uNoise: textures.noise },
  });
  const light = paint({
    name: 'strike',
    vertex: hitVertex,
    fragment: hitLightPaint,
    geometry,
    values: { uAge: float(), uColour: vector(...colourOf('#ff9a4a')), uPower: float(1) },
    blend: 'add',
  });
  view.addChild(dust.mesh, light.mesh);
  const wings = fighters.slice(0, 3).map((sprite) => ({
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
  sky.addChild(...wings.map((wing) => wing.painting.mesh));
  return {
    view,
    sky,
    update(moment, now, calm) {
      const ground = project(moment.view, moment.screen, 1);
      view.position.set(ground.x, ground.y);
      view.scale.set(ground.scale);
      const above = project(moment.view, moment.screen, 0.5);
      sky.position.set(above.x, above.y);
      sky.scale.set(above.scale);
      const seconds = (now - effect.born) / 1000;
      dust.values.uAge = seconds;
      light.values.uAge = seconds;
      light.values.uPower = calm ? 0.3 : 1;
      for (const [index, { sprite, painting }] of wings.entries()) {
        const flight = flightOf(from, index, ageOf(effect, now), horizon);
        const size = (flight.scale * stageWidth) / 3 / sprite.w;
        painting.mesh.position.set(flight.x, flight.y);
        painting.mesh.scale.set(size);
        painting.mesh.rotation = flight.turn;
        painting.mesh.visible = flight.alpha > 0;
        painting.values.uAlpha = flight.alpha * (calm ? 0.6 : 1);
        const { sky: share } = moment.lighting;
        put(painting.values.uLight, [0.5 * share, 0.5 * share, 0.5 * share]);
      }
    },
    destroy() {
      for (const { painting } of wings) painting.destroy();
      dust.destroy();
      light.destroy();
      geometry.destroy(true);
      view.destroy();
      sky.destroy();
    },
  };
}
