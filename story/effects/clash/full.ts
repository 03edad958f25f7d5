import {
  colourOf,
  Flare,
  type FullTools,
  type FullView,
  float,
  full,
  paint,
  project,
  put,
  type Run,
  type RunAt,
  scaled,
  swarm,
  vector,
} from '@kit/full';
import { Container } from 'pixi.js';
import clash from './effect.ts';
import { sparkPaint, sparkVertex } from './glsl.ts';
import type { Strike } from './seen.ts';

type Said = Run['said'];

const gold = colourOf('#ffc27a');

/** Sparks and a flare where two blades meet. */
function strikeView({ square }: FullTools, { seed }: Run<Said>): FullView<Strike | null, Said> {
  const front = new Container();
  const many = swarm(54, 0, seed + 61);
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
      uColour: vector(...scaled(gold, 1.2)),
    },
    blend: 'add',
  });
  front.addChild(flare.mesh, sparks.mesh);
  return {
    front,
    update(strike, moment, { age, since }: RunAt<Said>) {
      front.visible = strike !== null;
      if (strike === null) return;
      const { at, blade, colour } = strike;
      const { reducedMotion } = moment;
      const { x, y, scale } = project(moment.view, moment.screen, blade.parallax);
      front.position.set(x, y);
      front.scale.set(scale);
      const power = reducedMotion ? 0.35 * Math.sin(Math.PI * age) : 1.5 * (1 - age) ** 3;
      flare.update(at, blade.width * (reducedMotion ? 40 : 66), colour, power);
      sparks.mesh.visible = !reducedMotion;
      put(sparks.values.uOrigin, at);
      sparks.values.uAge = since;
      sparks.values.uShare = moment.particles;
      sparks.values.uSize = blade.width / 9;
    },
    destroy() {
      flare.destroy();
      sparks.destroy();
      many.destroy(true);
      front.destroy();
    },
  };
}

export default full({ effect: clash, open: strikeView });
