import { Container, type Geometry } from 'pixi.js';
import type { Backdrop, BackdropLayer } from '../../catalogue/pictures.ts';
import { project } from '../arrange/camera.ts';
import { stageHeight, stageWidth } from '../arrange/screen.ts';
import { plainLighting } from '../light/plain-picture.ts';
import type { Moment } from '../look/moment.ts';
import { programs } from './glsl/programs.ts';
import { GroundView } from './ground-view.ts';
import { float, paint, put, vector } from './paint.ts';
import type { Textures } from './textures.ts';

/** Layers nearer than this hold ground, and coals in it. */
const groundFrom = 0.6;

function layerView(layer: BackdropLayer, backdrop: Backdrop, square: Geometry, textures: Textures) {
  const sunless = layer.sunless ?? layer.picture;
  const painting = paint({
    ...programs.layer,
    geometry: square,
    values: {
      uRect: vector(
        layer.x - (backdrop.width - stageWidth) / 2,
        layer.y - (backdrop.height - stageHeight) / 2,
        layer.w,
        layer.h,
      ),
      uSun: float(1),
      uSky: vector(1, 1, 1),
      uEmber: float(1),
      uCoals: float(layer.parallax >= groundFrom ? 1 : 0),
      uSeconds: float(),
    },
    pictures: {
      uPicture: textures.of(layer.picture),
      uSunless: textures.of(sunless),
      uNoise: textures.noise,
    },
  });
  const update = (moment: Moment) => {
    const { x, y, scale } = project(moment.view, moment.screen, layer.parallax);
    painting.mesh.position.set(x, y);
    painting.mesh.scale.set(scale);
    const { sky, sun, ember, red, green, blue } = backdrop.plain
      ? plainLighting(moment.lighting)
      : moment.lighting;
    put(painting.values.uSky, [sky * red, sky * green, sky * blue]);
    painting.values.uSun = layer.sunless === null ? 1 : sun;
    painting.values.uEmber = ember;
    painting.values.uSeconds = moment.seconds;
  };
  return { painting, layer, update };
}

/** A backdrop on the stage: its layers behind the people and before them, and the ground that takes light. */
export class BackdropView {
  readonly behind = new Container();
  readonly before = new Container();
  private readonly layers;
  private readonly ground: GroundView | null;

  constructor(backdrop: Backdrop, square: Geometry, textures: Textures) {
    this.layers = backdrop.layers.map((layer) => layerView(layer, backdrop, square, textures));
    for (const { painting, layer } of this.layers) {
      (layer.depth === 'behind' ? this.behind : this.before).addChild(painting.mesh);
    }
    this.ground = GroundView.of(backdrop, square, textures);
    if (this.ground !== null) this.behind.addChild(this.ground.mesh);
  }

  update(moment: Moment): void {
    for (const layer of this.layers) layer.update(moment);
    this.ground?.update(moment);
  }

  destroy(): void {
    for (const { painting } of this.layers) painting.destroy();
    this.ground?.destroy();
    this.behind.destroy();
    this.before.destroy();
  }
}
