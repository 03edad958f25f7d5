import { Container, type Geometry } from 'pixi.js';
import { project } from '../arrange/camera.ts';
import { added, colourOf, dark, scaled } from '../light/colour.ts';
import { ageOf, type Effect } from '../look/effect.ts';
import { clashPoint } from '../look/passing.ts';
import type { EffectView } from './effect-view.ts';
import { Flare } from './flare.ts';
import { sparkPaint, sparkVertex } from './glsl/effects.ts';
import { float, paint, put, vector } from './paint.ts';
import { swarm } from './swarm.ts';

/** Sparks and a flare where two blades meet. */
export function clashView(effect: Effect, square: Geometry): EffectView {
  const view = new Container();
  const many = swarm(54, 0, effect.seed + 61);
  const flare = new Flare(square);
  const sparks = paint({
    name: 'sparks',
    vertex: sparkVertex,
    fragment: sparkPaint,
    geometry: many,
    values: {
      uOrigin: vector(0, 0),
      uAge: float(),
      uSize: float(1),
      uShare: float(1),
      uColour: vector(0, 0, 0),
    },
    blend: 'add',
  });
  view.addChild(flare.mesh, sparks.mesh);
  return {
    front: view,
    back: null,
    update(moment, now, reducedMotion) {
      const point = clashPoint(moment.burning);
      view.visible = point !== null;
      if (point === null) return;
      const age = ageOf(effect, now);
      const { x, y, scale } = project(moment.view, moment.screen, point.blade.parallax);
      view.position.set(x, y);
      view.scale.set(scale);
      const size = point.blade.width * (reducedMotion ? 40 : 66);
      const mixed = moment.burning.filter((blade) => blade.main).map((blade) => blade.colour);
      const colour = scaled(mixed.reduce(added, dark), 1 / mixed.length);
      const power = reducedMotion ? 0.35 * Math.sin(Math.PI * age) : 1.5 * (1 - age) ** 3;
      flare.update([point.x, point.y], size, colour, power);
      sparks.mesh.visible = !reducedMotion;
      put(sparks.values.uOrigin, [point.x, point.y]);
      put(sparks.values.uColour, scaled(colourOf('#ffc27a'), 1.2));
      sparks.values.uAge = (now - effect.born) / 1000;
      sparks.values.uShare = moment.particles;
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
