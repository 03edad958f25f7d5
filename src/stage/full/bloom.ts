import { Container, type Geometry, RenderTexture } from 'pixi.js';
import { programs } from './glsl/programs.ts';
import { float, paint, put, vector } from './paint.ts';
import type { StageRenderer } from './renderer.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

function target({ width, height }: Size): RenderTexture {
  return RenderTexture.create({
    width: Math.max(2, Math.round(width)),
    height: Math.max(2, Math.round(height)),
    format: 'rgba16float',
    autoGarbageCollect: false,
  });
}

/** The glow of what is bright, near (a quarter of the size) and wide (a twelfth). */
export class Bloom {
  private near: [RenderTexture, RenderTexture];
  private wide: [RenderTexture, RenderTexture];
  private readonly root = new Container();
  private readonly bright;
  private readonly blur;

  constructor(
    private readonly renderer: StageRenderer,
    square: Geometry,
    private readonly scene: RenderTexture,
  ) {
    const { near, wide } = this.sizes();
    this.near = [target(near), target(near)];
    this.wide = [target(wide), target(wide)];
    const pictures = { uFrom: scene.source };
    this.bright = paint({
      ...programs.bright,
      geometry: square,
      values: { uRect: vector(0, 0, 1, 1), uStep: vector(0, 0), uExposure: float(1) },
      pictures,
      blend: 'none',
    });
    this.blur = paint({
      ...programs.blur,
      geometry: square,
      values: { uRect: vector(0, 0, 1, 1), uStep: vector(0, 0) },
      pictures,
      blend: 'none',
    });
  }

  get nearSource() {
    return this.near[0].source;
  }

  get wideSource() {
    return this.wide[0].source;
  }

  /** Blurs what shines in the scene as it is now. */
  render(exposure: number): void {
    const [near, nearHalf] = this.near;
    const [wide, wideHalf] = this.wide;
    const { pixelWidth, pixelHeight } = this.scene.source;
    put(this.bright.values.uStep, [1 / pixelWidth, 1 / pixelHeight]);
    this.bright.values.uExposure = exposure;
    this.pass(this.bright, near);
    this.blurred(near, nearHalf, [1, 0]);
    this.blurred(nearHalf, near, [0, 1]);
    this.blurred(near, wideHalf, [1.45, 0]);
    this.blurred(wideHalf, wide, [0, 1.45]);
  }

  destroy(): void {
    this.bright.destroy();
    this.blur.destroy();
    this.root.destroy();
    for (const texture of [...this.near, ...this.wide]) texture.destroy(true);
  }

  private sizes(): { near: Size; wide: Size } {
    const { pixelWidth, pixelHeight } = this.scene.source;
    return {
      near: { width: pixelWidth / 4, height: pixelHeight / 4 },
      wide: { width: pixelWidth / 12, height: pixelHeight / 12 },
    };
  }

  private blurred(from: RenderTexture, to: RenderTexture, step: readonly [number, number]): void {
    this.blur.picture('uFrom', from.source);
    const { pixelWidth, pixelHeight } = to.source;
    put(this.blur.values.uStep, [step[0] / pixelWidth, step[1] / pixelHeight]);
    this.pass(this.blur, to);
  }

  private pass(
    painting: { mesh: Bloom['bright']['mesh'] | Bloom['blur']['mesh'] },
    to: RenderTexture,
  ): void {
    this.root.removeChildren();
    this.root.addChild(painting.mesh);
    painting.mesh.scale.set(to.source.width, to.source.height);
    this.renderer.render({ container: this.root, target: to, clear: false });
  }
}
