import { Container, type Geometry, type RenderTexture } from 'pixi.js';
import type { Screen } from '../arrange/screen.ts';
import { Bloom } from './bloom.ts';
import { canvasFor, exposure, Finish, type Finishing } from './finish.ts';
import type { StageRenderer } from './renderer.ts';
import type { Textures } from './textures.ts';
import { Underlay } from './underlay.ts';
import type { WordsView } from './words-view.ts';

/** Bytes of a pixel of light, and of a finished picture. */
const lightBytes = 8;
const pictureBytes = 4;

/**
 * Where light becomes the picture on the screen: bloom, the last pass, what hangs before it, the words, and the picture
 * that gives way.
 */
export class Compositor {
  private readonly sheet = new Container();
  /** What is drawn at little cost: the picture that is kept, and the words. */
  private readonly still = new Container();
  private readonly text = new Container();
  private readonly underlay: Underlay;
  private readonly finish: Finish;
  private scene: RenderTexture | null = null;
  private bloom: Bloom | null = null;
  private before: RenderTexture | null = null;
  private words: WordsView | null = null;
  /** True until something has been drawn in this size. */
  private empty = true;

  constructor(
    private readonly renderer: StageRenderer,
    private readonly square: Geometry,
    private readonly textures: Textures,
    background: readonly number[],
    private readonly hung: Container,
  ) {
    this.finish = new Finish(square, textures, background);
    this.sheet.addChild(this.finish.mesh, hung);
    this.underlay = new Underlay(renderer, square, textures.nothing);
    this.still.addChild(this.underlay.mesh);
  }

  /** @param quality share of the screen's pixels a side that the picture is drawn with; words keep all. */
  resize(screen: Screen, quality: number): void {
    this.renderer.resize(screen.width, screen.height, screen.ratio);
    this.release();
    this.empty = true;
    this.scene = canvasFor(screen.picture, screen.ratio * quality, 'rgba16float');
    this.bloom = new Bloom(this.renderer, this.square, this.scene);
    this.finish.read(this.scene.source, this.bloom.nearSource, this.bloom.wideSource);
  }

  setWords(words: WordsView | null): void {
    this.words?.destroy();
    this.words = words;
    if (words !== null) this.text.addChild(words.mesh);
  }

  /** Draws the light of a world into the picture that is developed from. */
  render(world: Container): void {
    if (this.scene === null || this.bloom === null) return;
    const clearColor: [number, number, number, number] = [0, 0, 0, 1];
    this.renderer.render({ container: world, target: this.scene, clear: true, clearColor });
    this.bloom.render(exposure);
    this.empty = false;
  }

  /**
   * Puts the picture on the screen.
   * @param words whether with them.
   * @param kept whether words alone may be asked for next, and whether it is to fade over the one before.
   */
  present(how: Finishing, words: boolean, kept: 'kept' | 'fades' | null): void {
    if (this.scene === null) return;
    this.finish.update(how);
    if (kept === null) {
      this.underlay.drop(this.textures.nothing);
      this.renderer.render({ container: this.sheet });
      if (words) this.renderer.render({ container: this.text });
    } else {
      this.underlay.keep(this.sheet, how.screen, kept === 'fades');
      this.presentWords(kept === 'fades' ? 0 : 1);
    }
  }

  /**
   * Draws the words anew over the picture as it last was.
   * @param share of it over the one before.
   * @returns false where none is kept.
   */
  presentWords(share: number): boolean {
    if (this.empty || this.underlay.empty) return false;
    this.underlay.fade(share);
    this.renderer.render({ container: this.still });
    this.renderer.render({ container: this.text });
    return true;
  }

  /** Keeps the picture as it was last drawn, to let the next one grow out of it. */
  takeBefore(screen: Screen): void {
    if (this.scene === null || this.empty) return;
    const kept = canvasFor(screen.picture, this.scene.source.resolution, 'rgba8unorm');
    const restore = this.finish.bare(screen);
    this.hung.visible = false;
    this.renderer.render({ container: this.sheet, target: kept, clear: true });
    this.hung.visible = true;
    restore();
    this.dropBefore();
    this.before = kept;
    this.finish.before(kept.source);
  }

  dropBefore(): void {
    if (this.before === null) return;
    this.finish.before(this.textures.nothing);
    this.before.destroy(true);
    this.before = null;
  }

  /** Bytes of the pictures that are drawn into, and of the words. */
  get bytes(): number {
    const size = ({ source }: RenderTexture, each: number) =>
      source.pixelWidth * source.pixelHeight * each;
    const scene = this.scene === null ? 0 : size(this.scene, lightBytes) * (1 + 2 / 16 + 2 / 144);
    const before = this.before === null ? 0 : size(this.before, pictureBytes);
    return Math.round(scene + before + this.underlay.bytes + (this.words?.bytes ?? 0));
  }

  destroy(): void {
    this.release();
    this.setWords(null);
    this.underlay.destroy();
    this.text.destroy();
    this.still.destroy();
    this.finish.destroy();
    this.sheet.destroy({ children: true });
  }

  private release(): void {
    const { nothing } = this.textures;
    this.finish.read(nothing, nothing, nothing);
    this.bloom?.destroy();
    this.scene?.destroy(true);
    this.dropBefore();
    this.underlay.drop(nothing);
  }
}
