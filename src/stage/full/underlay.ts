import { type Container, type Geometry, RenderTexture, type TextureSource } from 'pixi.js';
import type { Screen } from '../arrange/screen.ts';
import { programs } from './glsl/programs.ts';
import { float, paint, put, vector } from './paint.ts';
import type { StageRenderer } from './renderer.ts';

/**
 * The picture on the screen without its words, kept on the graphics card: letters come over it at little cost, and so
 * does one picture over another. It is drawn, not copied: programs that stand in for a card take twice as long for that.
 */
export class Underlay {
  private readonly painting;
  /** The last picture, and the one before it. */
  private kept: readonly RenderTexture[] = [];

  constructor(
    private readonly renderer: StageRenderer,
    square: Geometry,
    nothing: TextureSource,
  ) {
    this.painting = paint({
      ...programs.still,
      geometry: square,
      values: { uRect: vector(0, 0, 1, 1), uShare: float(1) },
      pictures: { uLast: nothing, uBefore: nothing },
      blend: 'none',
    });
  }

  /** Draws what is kept. */
  get mesh() {
    return this.painting.mesh;
  }

  /** Bytes that it takes on the card. */
  get bytes(): number {
    return this.kept.reduce(
      (sum, { source }) => sum + source.pixelWidth * source.pixelHeight * 4,
      0,
    );
  }

  /** Whether nothing is kept. */
  get empty(): boolean {
    return this.kept.length === 0;
  }

  /** Draws a picture that is kept. @param fades whether the last one is needed yet. */
  keep(container: Container, { width, height, ratio: resolution }: Screen, fades: boolean): void {
    const [last, before] = this.kept;
    const format = 'rgba8unorm';
    const autoGarbageCollect = false;
    const scaleMode = 'nearest';
    const picture =
      (fades ? before : last) ??
      RenderTexture.create({ width, height, resolution, format, autoGarbageCollect, scaleMode });
    if (last !== undefined && fades) this.kept = [picture, last];
    else if (last === undefined) this.kept = [picture];
    this.renderer.render({ container, target: picture, clear: false });
    const [after = picture, gone = after] = this.kept;
    put(this.painting.values.uRect, [0, 0, width, height]);
    this.painting.picture('uLast', after.source);
    this.painting.picture('uBefore', gone.source);
  }

  /** @param share of the last picture over the one before. */
  fade(share: number): void {
    this.painting.values.uShare = share;
  }

  /** Lets go of it. */
  drop(nothing: TextureSource): void {
    if (this.empty) return;
    for (const name of ['uLast', 'uBefore']) this.painting.picture(name, nothing);
    for (const picture of this.kept) picture.destroy(true);
    this.kept = [];
  }

  destroy(): void {
    this.painting.destroy();
  }
}
