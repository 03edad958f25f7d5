import { Container, type Geometry } from 'pixi.js';
import type { Amounts } from '../../scene/effect.ts';
import { project } from '../arrange/camera.ts';
import { stageHeight, stageWidth } from '../arrange/screen.ts';
import type { FullView } from '../effects/full.ts';
import type { Colour } from '../light/colour.ts';
import type { Moment } from '../look/moment.ts';
import { float, paint, put, vector } from './paint.ts';
import { swarm } from './swarm.ts';

/** What is adrift in the air covers somewhat more than the stage. */
const field = [-140, -40, stageWidth + 280, stageHeight + 60] as const;

/** How far what is adrift follows the camera: it is nearer than the people. */
const parallax = 1.25;

/** Many small things adrift in the air, all of whose way follows from their chances and the time. */
export interface Drift {
  readonly name: string;
  /** How many small ones there are, how many large ones, and the seed of their chances. */
  readonly count: readonly [small: number, large: number, seed: number];
  /** GLSL with `uField` (stage px), `uSeconds`, `uAmount` (0 to 1), `uColour`, `uHot`, `uThin`. */
  readonly vertex: string;
  readonly fragment: string;
  /** Adds its light to what is behind. */
  readonly shines?: boolean;
  /** Its colour under a light, and that of its hottest part. */
  colours(moment: Moment): { readonly colour: Colour; readonly hot?: Colour };
}

/** A view of a weather that is made of many small things before everything else. */
export function driftView(drift: Drift): FullView<Amounts, unknown> {
  const front = new Container();
  const many: Geometry = swarm(...drift.count);
  const painting = paint({
    name: drift.name,
    vertex: drift.vertex,
    fragment: drift.fragment,
    geometry: many,
    values: {
      uField: vector(...field),
      uSeconds: float(),
      uAmount: float(),
      uColour: vector(0, 0, 0),
      uHot: vector(0, 0, 0),
      uThin: float(1),
    },
    blend: drift.shines ? 'add' : 'normal',
  });
  front.addChild(painting.mesh);
  return {
    front,
    update({ amount = 0 }, moment) {
      const { mesh, values } = painting;
      const { x, y, scale } = project(moment.view, moment.screen, parallax);
      mesh.visible = amount > 0.003;
      mesh.position.set(x, y);
      mesh.scale.set(scale);
      values.uAmount = amount * moment.particles;
      values.uSeconds = moment.seconds;
      const { colour, hot = colour } = drift.colours(moment);
      put(values.uColour, colour);
      put(values.uHot, hot);
      // A stroke is never thinner than a device pixel.
      values.uThin = Math.max(0.7, 1 / (scale * moment.screen.ratio));
    },
    destroy() {
      painting.destroy();
      many.destroy(true);
      front.destroy();
    },
  };
}
