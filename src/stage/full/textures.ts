import { BufferImageSource, ImageSource, type TextureSource } from 'pixi.js';
import type { Encoded } from '../../catalogue/pictures.ts';
import { cloudSize, drawClouds } from '../light/clouds.ts';
import type { Gallery } from '../pictures/gallery.ts';
import type { Wanted } from '../pictures/wanted.ts';

/** The pictures of the gallery on the graphics card. */
export class Textures {
  private readonly held = new Map<string, TextureSource>();
  /** Nothing to be seen: stands for a picture that is not there. */
  readonly nothing: TextureSource = new BufferImageSource({
    resource: new Uint8Array(4),
    width: 1,
    height: 1,
    alphaMode: 'no-premultiply-alpha',
  });
  readonly noise: TextureSource = new BufferImageSource({
    resource: drawClouds(7),
    width: cloudSize,
    height: cloudSize,
    alphaMode: 'no-premultiply-alpha',
    addressMode: 'repeat',
  });

  /**
   * @param upload brings a picture onto the graphics card; returns what that has against it, or null.
   * @param refused told of pictures that it does not take.
   */
  constructor(
    private readonly gallery: Gallery,
    private readonly upload: (source: TextureSource) => string | null,
    private readonly refused: (encoded: Encoded, problem: string) => void,
  ) {}

  /**
   * The texture of a picture that the gallery has ready; `nothing` when it has not, or the card does not take it.
   * @param small true for what is mostly drawn at a fraction of its size.
   */
  of(encoded: Encoded, small = false): TextureSource {
    const decoded = this.gallery.ready(encoded);
    if (decoded === null) return this.nothing;
    let source = this.held.get(decoded.url);
    if (source === undefined) {
      source = new ImageSource({
        resource: decoded.image,
        alphaMode: 'no-premultiply-alpha',
        autoGenerateMipmaps: small,
        autoGarbageCollect: false,
      });
      const problem = this.upload(source);
      if (problem !== null) {
        source.destroy();
        this.refused(encoded, problem);
        return this.nothing;
      }
      this.held.set(decoded.url, source);
    }
    return source;
  }

  /** Brings onto the graphics card what of these pictures is there. */
  take(wanted: readonly Wanted[]): void {
    for (const { encoded, small } of wanted) this.of(encoded, small);
  }

  /** Frees the texture of a picture, which the gallery may well keep. */
  drop(encoded: Encoded): void {
    const decoded = this.gallery.ready(encoded);
    if (decoded !== null) this.letGo(decoded.url);
  }

  letGo(url: string): void {
    this.held.get(url)?.destroy();
    this.held.delete(url);
  }

  /** Bytes of all pictures held, counting the smaller copies of those that have them. */
  get bytes(): number {
    let sum = 0;
    for (const { pixelWidth, pixelHeight, autoGenerateMipmaps } of this.held.values()) {
      sum += pixelWidth * pixelHeight * 4 * (autoGenerateMipmaps ? 4 / 3 : 1);
    }
    return Math.round(sum);
  }

  destroy(): void {
    for (const source of [...this.held.values(), this.nothing, this.noise]) source.destroy();
    this.held.clear();
  }
}
