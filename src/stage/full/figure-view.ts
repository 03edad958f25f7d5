import { Container, type Geometry } from 'pixi.js';
import { project } from '../arrange/camera.ts';
import type { Attachment } from '../effects/full.ts';
import { rimOnPeople, skyOnPeople } from '../light/people.ts';
import { skyOnPlainPeople } from '../light/plain-picture.ts';
import type { Moment, StagedFigure } from '../look/moment.ts';
import { programs } from './glsl/programs.ts';
import { GrassView } from './grass-view.ts';
import { float, paint, put, vector } from './paint.ts';
import type { Textures } from './textures.ts';

/** What a figure is made with. */
interface FigureParts {
  readonly square: Geometry;
  readonly textures: Textures;
  /** Whether there is ground to throw a shadow on. */
  readonly hasGround: boolean;
  /** What effects hang on it. */
  readonly attached: readonly Attachment[];
}

/** One person in one pose at one place, with shadow, what hangs on them, and the stubble before the feet. */
export class FigureView {
  readonly view = new Container();
  private readonly body;
  private readonly shadow;
  private readonly grass: GrassView;
  private readonly attached: readonly Attachment[];

  constructor(figure: StagedFigure, { square, textures, hasGround, attached }: FigureParts) {
    const { pose, place, mirrored, scale } = figure.stand;
    const side = mirrored ? -1 : 1;
    const rect = [
      place.x - side * pose.ground[0] * scale,
      place.y - pose.ground[1] * scale,
      side * pose.w * scale,
      pose.h * scale,
    ];
    this.shadow = paint({
      ...programs.shadow,
      geometry: square,
      values: {
        uRect: vector(...shadowRect(figure)),
        uAlpha: float(),
      },
    });
    this.body = paint({
      ...programs.figure,
      geometry: square,
      values: {
        uRect: vector(...rect),
        uSky: vector(0, 0, 0),
        uCarried: vector(0, 0, 0),
        uOpposite: vector(0, 0, 0),
        uRim: vector(0, 0, 0),
        uAlpha: float(1),
        uSeconds: float(),
        uSway: vector(0, 0),
      },
      pictures: {
        uBase: textures.of(pose.base, true),
        uLight: pose.light === null ? textures.nothing : textures.of(pose.light, true),
        uNoise: textures.noise,
      },
    });
    this.attached = attached;
    this.grass = new GrassView(figure, hasGround);
    this.view.addChild(this.shadow.mesh, this.body.mesh);
    for (const { mesh } of attached) this.view.addChild(mesh);
    this.view.addChild(this.grass.mesh);
    this.shadow.mesh.visible = hasGround;
  }

  update(figure: StagedFigure, moment: Moment): void {
    const { x, y, scale } = project(moment.view, moment.screen, figure.stand.parallax);
    this.view.position.set(x, y);
    this.view.scale.set(scale);
    const { values } = this.body;
    const { alpha } = figure.figure;
    const isPlain = figure.stand.pose.light === null;
    put(values.uSky, (isPlain ? skyOnPlainPeople : skyOnPeople)(moment.lighting));
    put(values.uCarried, figure.carried);
    put(values.uOpposite, figure.opposite);
    put(values.uRim, rimOnPeople(moment.lighting, moment.info));
    values.uAlpha = alpha;
    values.uSeconds = moment.seconds;
    // Of a plain picture nobody knows what is cloth.
    put(values.uSway, moment.reducedMotion || isPlain ? [0, 0] : [0.0035, 0.3]);
    this.shadow.values.uAlpha = 0.75 * alpha;
    for (const one of this.attached) one.update(figure, moment, scale);
    this.grass.update(figure, moment);
  }

  destroy(): void {
    this.body.destroy();
    this.shadow.destroy();
    for (const one of this.attached) one.destroy();
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
