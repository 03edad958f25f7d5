import type { SaidOf } from '@kit/effect';
import {
  type Backdrop,
  colourOf,
  type FullTools,
  type FullView,
  float,
  full,
  type Moment,
  onRect,
  paint,
  placeOn,
  project,
  put,
  type RunAt,
  scaled,
  vector,
} from '@kit/full';
import { Container } from 'pixi.js';
import lastEmber from './effect.ts';
import { lastGlow } from './glow.ts';
import { lastEmberPaint, threadPaint } from './glsl.ts';

type Said = SaidOf<typeof lastEmber>;

const fire = colourOf('#e8702a');
const hot = colourOf('#ffc27a');
const smoke = colourOf('#8a817a');

/** Half of the light's width, and width and height of the smoke, per unit of a place's scale, in stage px. */
const reach = 620;
const thread = [300, 700] as const;

/** One ember on the ground that glows up, goes out, and leaves a thread of smoke. */
class EmberView implements FullView<undefined, Said> {
  readonly front = new Container();
  private readonly backdrop: Backdrop | null;
  private readonly ember;
  private readonly smoke;

  constructor({ backdrop, square, textures }: FullTools) {
    this.backdrop = backdrop;
    this.ember = paint({
      name: 'last ember',
      vertex: onRect,
      fragment: lastEmberPaint,
      geometry: square,
      values: {
        uRect: vector(0, 0, 0, 0),
        uColour: vector(...fire),
        uHot: vector(...hot),
        uPower: float(),
      },
      blend: 'add',
    });
    this.smoke = paint({
      name: 'thread',
      vertex: onRect,
      fragment: threadPaint,
      geometry: square,
      values: {
        uRect: vector(0, 0, 0, 0),
        uColour: vector(0, 0, 0),
        uThread: vector(0, 0, 0),
        uSeconds: float(),
      },
      pictures: { uNoise: textures.noise },
    });
    this.front.addChild(this.smoke.mesh, this.ember.mesh);
  }

  update(_: undefined, moment: Moment, { said, ms, age, since, seed }: RunAt<Said>): void {
    const { screen, view, reducedMotion } = moment;
    const { x, y, scale: size } = placeOn(this.backdrop, said.place, screen.upright);
    const at = project(view, screen, 1);
    this.front.position.set(at.x, at.y);
    this.front.scale.set(at.scale);
    const wide = reach * size;
    put(this.ember.values.uRect, [x - wide, y - wide * 0.6, wide * 2, wide * 1.2]);
    this.ember.values.uPower = 1.5 * lastGlow(age, since, seed, reducedMotion);
    // The smoke begins as the glow goes, rises, and is gone from below.
    const risen = since - (ms / 1000) * 0.7;
    const [across, high] = thread;
    this.smoke.mesh.visible = !reducedMotion && risen > 0;
    put(this.smoke.values.uRect, [
      x - (across / 2) * size,
      y - high * size,
      across * size,
      high * size,
    ]);
    put(this.smoke.values.uThread, [risen * 0.42, (risen - 2.2) * 0.42, Math.min(1, risen / 0.8)]);
    put(this.smoke.values.uColour, scaled(smoke, 0.25 + 0.6 * moment.lighting.sky));
    this.smoke.values.uSeconds = since;
  }

  destroy(): void {
    this.ember.destroy();
    this.smoke.destroy();
    this.front.destroy();
  }
}

export default full({ effect: lastEmber, open: (tools) => new EmberView(tools) });
