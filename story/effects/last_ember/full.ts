import { Container, type Geometry } from 'pixi.js';
import type { Backdrop } from '../../catalogue/pictures.ts';
import { project } from '../arrange/camera.ts';
import { placeOn } from '../arrange/placement.ts';
import { colourOf, scaled } from '../light/colour.ts';
import { ageOf, type Effect } from '../look/effect.ts';
import type { Moment } from '../look/moment.ts';
import { lastGlow } from '../look/passing.ts';
import type { EffectView } from './effect-view.ts';
import { onRect } from './glsl/common.ts';
import { lastEmberPaint, threadPaint } from './glsl/embers.ts';
import { float, paint, put, vector } from './paint.ts';
import type { Textures } from './textures.ts';

const fire = colourOf('#e8702a');
const hot = colourOf('#ffc27a');
const smoke = colourOf('#8a817a');

/** Half of the light's width, and width and height of the smoke, per unit of a place's scale, in stage px. */
const reach = 620;
const thread = [300, 700] as const;

/** One ember on the ground that glows up, goes out, and leaves a thread of smoke. */
export class EmberView implements EffectView {
  readonly front = new Container();
  readonly back = null;
  private readonly ember;
  private readonly smoke;

  constructor(
    private readonly effect: Effect,
    private readonly backdrop: Backdrop | null,
    square: Geometry,
    textures: Textures,
  ) {
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

  update(moment: Moment, now: number, reducedMotion: boolean): void {
    const { screen, view } = moment;
    const { x, y, scale: size } = placeOn(this.backdrop, this.effect.what, screen.upright);
    const at = project(view, screen, 1);
    this.front.position.set(at.x, at.y);
    this.front.scale.set(at.scale);
    const age = ageOf(this.effect, now);
    const seconds = (now - this.effect.born) / 1000;
    const wide = reach * size;
    put(this.ember.values.uRect, [x - wide, y - wide * 0.6, wide * 2, wide * 1.2]);
    this.ember.values.uPower = 1.5 * lastGlow(age, seconds, this.effect.seed, reducedMotion);
    // The smoke begins as the glow goes, rises, and is gone from below.
    const since = seconds - (this.effect.ms / 1000) * 0.7;
    const [across, high] = thread;
    this.smoke.mesh.visible = !reducedMotion && since > 0;
    put(this.smoke.values.uRect, [
      x - (across / 2) * size,
      y - high * size,
      across * size,
      high * size,
    ]);
    put(this.smoke.values.uThread, [since * 0.42, (since - 2.2) * 0.42, Math.min(1, since / 0.8)]);
    put(this.smoke.values.uColour, scaled(smoke, 0.25 + 0.6 * moment.lighting.sky));
    this.smoke.values.uSeconds = seconds;
  }

  destroy(): void {
    this.ember.destroy();
    this.smoke.destroy();
    this.front.destroy();
  }
}
