import { Container, type Geometry } from 'pixi.js';
import { project } from '../arrange/camera.ts';
import { rimOnPeople, skyOnPeople } from '../light/people.ts';
import type { Moment, StagedFigure } from '../look/moment.ts';
import { onRect } from './glsl/common.ts';
import { figurePaint, shadowPaint } from './glsl/figure.ts';
import { GrassView } from './grass-view.ts';
import { HiltView } from './hilt-view.ts';
import { float, paint, put, vector } from './paint.ts';
import type { Textures } from './textures.ts';

/** One person in one pose at one place, with shadow, hilt and the stubble before the feet. */
export class FigureView {
  readonly view = new Container();
  private readonly body;
  private readonly shadow;
  private readonly grass: GrassView;
  private readonly hilt: HiltView | null;

  constructor(standing: StagedFigure, square: Geometry, textures: Textures, hasGround: boolean) {
    const { pose, place, mirrored, scale } = standing.stand;
    const side = mirrored ? -1 : 1;
    const rect = [
      place.x - side * pose.ground[0] * scale,
      place.y - pose.ground[1] * scale,
      side * pose.w * scale,
      pose.h * scale,
    ];
    this.shadow = paint({
      name: 'shadow',
      vertex: onRect,
      fragment: shadowPaint,
      geometry: square,
      values: {
        uRect: vector(...shadowRect(standing)),
        uAlpha: float(),
      },
    });
    this.body = paint({
      name: 'figure',
      vertex: onRect,
      fragment: figurePaint,
      geometry: square,
      values: {
        uRect: vector(...rect),
        uSky: vector(0, 0, 0),
        uOwn: vector(0, 0, 0),
        uFoe: vector(0, 0, 0),
        uRim: vector(0, 0, 0),
        uAlpha: float(1),
        uSeconds: float(),
        uSway: vector(0, 0),
      },
      pictures: {
        uBase: textures.of(pose.base, true),
        uLight: textures.of(pose.light, true),
        uNoise: textures.noise,
      },
    });
    this.hilt = HiltView.of(standing, square);
    this.grass = new GrassView(standing, hasGround);
    this.view.addChild(this.shadow.mesh, this.body.mesh);
    if (this.hilt !== null) this.view.addChild(this.hilt.mesh);
    this.view.addChild(this.grass.mesh);
    this.shadow.mesh.visible = hasGround;
  }

  update(standing: StagedFigure, moment: Moment): void {
    const { x, y, scale } = project(moment.view, moment.screen, standing.stand.parallax);
    this.view.position.set(x, y);
    this.view.scale.set(scale);
    const { values } = this.body;
    const { alpha } = standing.figure;
    put(values.uSky, skyOnPeople(moment.lighting));
    put(values.uOwn, standing.own);
    put(values.uFoe, standing.foe);
    put(values.uRim, rimOnPeople(moment.lighting));
    values.uAlpha = alpha;
    values.uSeconds = moment.seconds;
    put(values.uSway, moment.alive ? [0.0035, 0.3] : [0, 0]);
    this.shadow.values.uAlpha = 0.75 * alpha;
    this.hilt?.update(standing, moment, scale);
    this.grass.update(standing, moment);
  }

  destroy(): void {
    this.body.destroy();
    this.shadow.destroy();
    this.hilt?.destroy();
    this.grass.destroy();
    this.view.destroy();
  }
}

/** As wide as the feet stand apart, flat as the ground is seen; where it is 5 the shadow has long ended. */
function shadowRect({ stand: { pose, place, scale } }: StagedFigure): number[] {
  const wide = Math.min(pose.w * scale * 0.9, place.scale * 560);
  const flat = place.scale * 62;
  return [place.x - wide * 1.25, place.y + 2 - flat * 1.25, wide * 2.5, flat * 2.5];
}
