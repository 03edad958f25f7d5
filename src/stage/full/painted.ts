import {
  BindGroup,
  ExtensionType,
  type Geometry,
  type InstructionSet,
  Matrix,
  type Renderer,
  RendererType,
  type RenderPipe,
  type Shader,
  State,
  UniformGroup,
  ViewContainer,
  type WebGLRenderer,
} from 'pixi.js';

/** Something in Pixi's tree that is drawn by a program of its own, and the one kind of thing that is drawn. */
export class Painted extends ViewContainer {
  override readonly renderPipeId = 'painted';
  readonly batched = false;
  readonly state = State.for2d();

  constructor(
    readonly geometry: Geometry,
    readonly shader: Shader,
  ) {
    super({});
  }

  protected override updateBounds(): void {
    this._bounds = this.geometry.bounds;
  }
}

/** Groups of numbers that Pixi looks for under these, beside a program's own. */
const globalGroup = 100;
const localGroup = 101;

function drawsByWebGL(renderer: Renderer): renderer is WebGLRenderer {
  return renderer.type === RendererType.WEBGL;
}

/** Draws what is painted, each in a call of its own. */
export class PaintedPipe implements RenderPipe<Painted> {
  static readonly extension = { type: ExtensionType.WebGLPipes, name: 'painted' };
  private readonly place = new UniformGroup({
    uTransformMatrix: { value: new Matrix(), type: 'mat3x3<f32>' },
  });
  private readonly local = new BindGroup({ 0: this.place });

  private readonly renderer: Pick<WebGLRenderer, 'encoder' | 'globalUniforms'>;

  constructor(renderer: Renderer) {
    if (!drawsByWebGL(renderer)) throw new Error('what is painted is drawn by WebGL alone');
    this.renderer = renderer;
  }

  addRenderable(painted: Painted, instructions: InstructionSet): void {
    instructions.add(painted);
  }

  /** Nothing of it is kept apart. */
  updateRenderable(): void {}

  /** What is drawn follows from the thing itself: nothing ever has to be built anew for it. */
  validateRenderable(): boolean {
    return false;
  }

  execute(painted: Painted): void {
    if (!painted.isRenderable) return;
    const { geometry, shader, state } = painted;
    state.blendMode = painted.groupBlendMode;
    this.place.uniforms.uTransformMatrix = painted.groupTransform;
    this.place.update();
    shader.groups[globalGroup] = this.renderer.globalUniforms.bindGroup;
    shader.groups[localGroup] = this.local;
    this.renderer.encoder.draw({ geometry, shader, state });
  }

  destroy(): void {
    this.local.destroy();
  }
}
