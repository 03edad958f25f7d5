import {
  BindGroup,
  ExtensionType,
  type Geometry,
  type InstructionSet,
  Matrix,
  type Renderer,
  type RenderPipe,
  type Shader,
  UniformGroup,
  ViewContainer,
} from 'pixi.js';
import { type ByWebGL, byWebGL } from './card.ts';

/** Something in Pixi's tree that is drawn by a program of its own, and the one kind of thing that is drawn. */
export class Painted extends ViewContainer {
  override readonly renderPipeId = 'painted';
  readonly batched = false;

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

/** The group of what every program may read, beside those of its own. */
const sharedGroup = 100;

/** Draws what is painted, each in a call of its own. */
export class PaintedPipe implements RenderPipe<Painted> {
  static readonly extension = { type: ExtensionType.WebGLPipes, name: 'painted' };
  private readonly place = new UniformGroup({
    uTransformMatrix: { value: new Matrix(), type: 'mat3x3<f32>' },
  });
  private readonly shared: BindGroup;
  private readonly renderer: ByWebGL;

  constructor(renderer: Renderer) {
    this.renderer = byWebGL(renderer);
    this.shared = new BindGroup({ 0: this.renderer.globalUniforms.group, 1: this.place });
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
    const { geometry, shader, groupBlendMode, groupTransform } = painted;
    // Of none there is nothing to draw, and nothing that its program could read (`squares` of an empty list).
    if (!painted.isRenderable || geometry.indexBuffer?.data.length === 0) return;
    const { renderer } = this;
    this.place.uniforms.uTransformMatrix = groupTransform;
    shader.groups[sharedGroup] = this.shared;
    renderer.shader.bind(shader);
    renderer.geometry.bind(geometry, shader.glProgram);
    renderer.state.blend(groupBlendMode);
    renderer.geometry.draw();
  }

  destroy(): void {
    this.shared.destroy();
  }
}
