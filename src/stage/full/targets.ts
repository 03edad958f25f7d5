import {
  calculateProjection,
  ExtensionType,
  Matrix,
  type Renderer,
  type RenderTexture,
  type System,
  type TextureSource,
  UniformGroup,
} from 'pixi.js';
import { type ByWebGL, byWebGL } from './card.ts';

const { WebGLSystem } = ExtensionType;

/** Stands for the screen where something is to be drawn into. */
const toScreen = { name: 'screen' };

/** The canvas, as large as it is on the screen. */
export class View implements System<{ readonly canvas: HTMLCanvasElement }> {
  static readonly extension = { type: WebGLSystem, name: 'view', priority: 0 };
  readonly renderTarget = toScreen;
  /** In CSS px. */
  readonly screen = { width: 1, height: 1 };
  resolution = 1;
  canvas: HTMLCanvasElement | null = null;

  init({ canvas }: { readonly canvas: HTMLCanvasElement }): void {
    this.canvas = canvas;
    this.resize(1, 1);
  }

  /** @param width in CSS px, as the height is. @param resolution pixels of each. */
  resize(width: number, height: number, resolution = this.resolution): void {
    if (this.canvas === null) return;
    this.resolution = resolution;
    this.canvas.width = Math.round(width * resolution);
    this.canvas.height = Math.round(height * resolution);
    this.screen.width = this.canvas.width / resolution;
    this.screen.height = this.canvas.height / resolution;
  }

  destroy(): void {
    this.canvas = null;
  }
}

/** What something is drawn into, and how. */
interface Pass {
  readonly target: typeof toScreen | RenderTexture;
  readonly clear?: boolean;
  readonly clearColor?: readonly [number, number, number, number];
}

const isTexture = (target: Pass['target']): target is RenderTexture => 'source' in target;

/** What is drawn into: the screen, or a texture, whole and without depth. */
export class Targets implements System {
  static readonly extension = { type: WebGLSystem, name: 'renderTarget' };
  /** From the pixels of what is drawn into to the card's own space. */
  readonly projectionMatrix = new Matrix();
  /** Nobody minds which way round triangles are. */
  readonly onRenderTargetChange = { add: () => {} };
  private readonly renderer: ByWebGL;
  private frames = new WeakMap<TextureSource, WebGLFramebuffer>();

  constructor(renderer: Renderer) {
    this.renderer = byWebGL(renderer);
  }

  contextChange(): void {
    this.frames = new WeakMap();
  }

  renderStart({ target, clear = false, clearColor = [0, 0, 0, 0] }: Pass): void {
    const { gl, view } = this.renderer;
    const { canvas, screen } = view;
    if (canvas === null) return;
    const source = isTexture(target) ? target.source : null;
    gl.bindFramebuffer(gl.FRAMEBUFFER, source === null ? null : this.frameOf(source));
    gl.viewport(0, 0, source?.pixelWidth ?? canvas.width, source?.pixelHeight ?? canvas.height);
    const { width, height } = source ?? screen;
    calculateProjection(this.projectionMatrix, 0, 0, width, height, source !== null);
    if (!clear) return;
    gl.clearColor(...clearColor);
    gl.clear(gl.COLOR_BUFFER_BIT);
  }

  destroy(): void {}

  private frameOf(source: TextureSource): WebGLFramebuffer {
    const { gl, texture } = this.renderer;
    // What is drawn into cannot be read at the same time.
    texture.unbind(source);
    const known = this.frames.get(source);
    if (known !== undefined) return known;
    const frame = gl.createFramebuffer();
    const { TEXTURE_2D, FRAMEBUFFER, COLOR_ATTACHMENT0 } = gl;
    const picture = texture.getGlSource(source).texture;
    gl.bindFramebuffer(FRAMEBUFFER, frame);
    gl.framebufferTexture2D(FRAMEBUFFER, COLOR_ATTACHMENT0, TEXTURE_2D, picture, 0);
    this.frames.set(source, frame);
    source.once('destroy', () => {
      // One of a context that was lost is gone already.
      if (this.frames.get(source) === frame) gl.deleteFramebuffer(frame);
    });
    return frame;
  }
}

/** Numbers that every program may read: how a tree lies on what is drawn into. */
export class Globals implements System {
  static readonly extension = { type: WebGLSystem, name: 'globalUniforms' };
  readonly group = new UniformGroup({
    uProjectionMatrix: { value: new Matrix(), type: 'mat3x3<f32>' },
    uWorldTransformMatrix: { value: new Matrix(), type: 'mat3x3<f32>' },
  });
  private readonly renderer: ByWebGL;

  constructor(renderer: Renderer) {
    this.renderer = byWebGL(renderer);
  }

  /** Begins a tree. */
  start({ worldTransformMatrix }: { readonly worldTransformMatrix: Matrix }): void {
    this.group.uniforms.uProjectionMatrix = this.renderer.renderTarget.projectionMatrix;
    this.group.uniforms.uWorldTransformMatrix = worldTransformMatrix;
  }

  destroy(): void {}
}
