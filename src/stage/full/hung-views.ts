import { Container, type Geometry } from 'pixi.js';
import type { SeenHung } from '../look/hung.ts';
import { programs } from './glsl/programs.ts';
import { float, paint, put, vector } from './paint.ts';
import { keep } from './reconcile.ts';
import type { Textures } from './textures.ts';

/** Colours of what frames a picture, as stored, 0 to 1 a channel. */
export interface FrameColours {
  readonly ground: readonly number[];
  readonly edge: readonly number[];
}

/** One picture that hangs before the stage. */
class HungView {
  readonly painting;

  constructor({ hung }: SeenHung, square: Geometry, textures: Textures, colours: FrameColours) {
    this.painting = paint({
      ...programs.hung,
      geometry: square,
      values: {
        uRect: vector(0, 0, 1, 1),
        uInner: vector(0, 0, 1, 1),
        uLine: vector(1, 1),
        uGround: vector(...colours.ground),
        uEdge: vector(...colours.edge),
        uAlpha: float(),
      },
      pictures: { uPicture: textures.of(hung.picture, true) },
    });
  }

  update({ rect, behind, alpha }: SeenHung): void {
    const { x, y, width, height } = rect;
    const least = Math.min(width, height);
    const { values } = this.painting;
    put(values.uRect, [behind.x, behind.y, behind.width, behind.height]);
    put(values.uInner, [x, y, width, height]);
    put(values.uLine, [Math.max(1, least * 0.003), least * 0.08]);
    values.uAlpha = alpha;
  }

  destroy(): void {
    this.painting.destroy();
  }
}

/** The pictures that hang before the stage, under the words. */
export class HungViews {
  readonly container = new Container();
  private readonly views = new Map<string, HungView>();

  constructor(
    private readonly square: Geometry,
    private readonly textures: Textures,
    private readonly colours: FrameColours,
  ) {}

  /** Draws these, the last over the others. */
  keep(hung: readonly SeenHung[]): void {
    const make = (one: SeenHung) => new HungView(one, this.square, this.textures, this.colours);
    const things = hung.map((one) => ({ key: one.name, one }));
    keep(
      this.views,
      things,
      ({ one }) => make(one),
      (view, { one }) => {
        this.container.addChild(view.painting.mesh);
        view.update(one);
      },
    );
  }

  /** Makes them anew at the next drawing. */
  clear(): void {
    this.keep([]);
  }
}
