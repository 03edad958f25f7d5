import type { Geometry } from 'pixi.js';
import type { Backdrop, BackdropLayer } from '../../catalogue/pictures.ts';
import { type Projection, project } from '../arrange/camera.ts';
import { stageHeight, stageWidth } from '../arrange/screen.ts';
import type { Moment } from '../look/moment.ts';
import { groundLights } from './glsl/backdrop.ts';
import { programs } from './glsl/programs.ts';
import { float, paint, put, vector, vectors } from './paint.ts';
import type { Textures } from './textures.ts';

/** Focal length of the cameras that drew the backdrops, in stage px. */
const focal = 1408;

/** A layer nearer than this is ground. */
const groundFrom = 0.6;

/** The light that effects lay on the ground of a backdrop. */
export class GroundView {
  private readonly painting;
  private readonly parallax: number;
  private readonly horizon: number;

  private constructor(
    backdrop: Backdrop,
    layer: BackdropLayer,
    square: Geometry,
    textures: Textures,
  ) {
    const left = -(backdrop.width - stageWidth) / 2;
    const top = -(backdrop.height - stageHeight) / 2;
    this.parallax = layer.parallax;
    this.horizon = backdrop.horizon + top;
    const rise = Math.max(0, backdrop.horizon - 4);
    this.painting = paint({
      ...programs.ground,
      geometry: square,
      values: {
        uRect: vector(left, top + rise, backdrop.width, backdrop.height - rise),
        uFrame: vector(left, top, backdrop.width, backdrop.height),
        uFieldRect: vector(left + layer.x, top + layer.y, layer.w, layer.h),
        uHorizon: float(this.horizon),
        uMiddle: float(stageWidth / 2),
        uFocal: float(focal),
        uLineA: vectors(groundLights),
        uLineB: vectors(groundLights),
        uLineC: vectors(groundLights),
        uLines: float(),
      },
      pictures: {
        uGround: backdrop.ground === null ? textures.nothing : textures.of(backdrop.ground),
        uField: textures.of(layer.picture),
      },
      blend: 'add',
    });
  }

  /** Null where a backdrop has no ground. */
  static of(backdrop: Backdrop, square: Geometry, textures: Textures): GroundView | null {
    const layer = backdrop.layers.find(
      (one) => one.depth === 'behind' && one.parallax >= groundFrom,
    );
    if (backdrop.ground === null || layer === undefined) return null;
    return new GroundView(backdrop, layer, square, textures);
  }

  get mesh() {
    return this.painting.mesh;
  }

  update(moment: Moment): void {
    const { mesh, values } = this.painting;
    const own = project(moment.view, moment.screen, this.parallax);
    mesh.position.set(own.x, own.y);
    mesh.scale.set(own.scale);
    const lines = moment.ground.slice(0, groundLights);
    mesh.visible = lines.length > 0;
    values.uLines = lines.length;
    for (const [index, line] of lines.entries()) {
      const theirs = project(moment.view, moment.screen, line.parallax);
      const [x0, y0] = across(line.from, theirs, own);
      const [x1, y1] = across(line.to, theirs, own);
      const [, feet] = across([0, line.feet], theirs, own);
      const scale = (line.scale * theirs.scale) / own.scale;
      put(values.uLineA, [x0, y0, x1, y1], index * 4);
      put(
        values.uLineB,
        [focal / scale, Math.max(20, feet - this.horizon) / scale, 0, 0],
        index * 4,
      );
      put(values.uLineC, [...line.light, 0], index * 4);
    }
  }

  destroy(): void {
    this.painting.destroy();
  }
}

/** A point seen through one projection, in the stage pixels of another. */
function across(
  [x, y]: readonly [number, number],
  from: Projection,
  to: Projection,
): [number, number] {
  return [(from.x + from.scale * x - to.x) / to.scale, (from.y + from.scale * y - to.y) / to.scale];
}
