import {
  ExtensionType,
  type GlGeometrySystem,
  type GlTextureSystem,
  type Matrix,
  type Renderer,
  RendererType,
  type Shader,
  type System,
  type UniformGroup,
} from 'pixi.js';

/** What the stage's own parts of the renderer ask of others. */
export interface ByWebGL {
  gl: WebGL2RenderingContext;
  readonly runners: Renderer['runners'];
  readonly view: {
    readonly canvas: HTMLCanvasElement | null;
    /** In CSS px. */
    readonly screen: { readonly width: number; readonly height: number };
  };
  readonly renderTarget: { readonly projectionMatrix: Matrix };
  readonly globalUniforms: { readonly group: UniformGroup };
  readonly shader: { bind(shader: Shader): void };
  readonly texture: GlTextureSystem;
  readonly geometry: GlGeometrySystem;
  readonly state: { blend(mode: string): void };
}

function drawsByWebGL(renderer: Renderer): renderer is Renderer & ByWebGL {
  return renderer.type === RendererType.WEBGL;
}

/** A renderer as one that draws by WebGL 2. @throws where it is another. */
export function byWebGL(renderer: Renderer): ByWebGL {
  if (!drawsByWebGL(renderer)) throw new Error('the stage draws by WebGL alone');
  return renderer;
}

/** What is asked of a graphics card beyond WebGL 2; it is given for as long as a context holds. */
function extensionsOf(gl: WebGL2RenderingContext) {
  return {
    anisotropicFiltering: gl.getExtension('EXT_texture_filter_anisotropic'),
    colorBufferFloat:
      gl.getExtension('EXT_color_buffer_float') ?? gl.getExtension('EXT_color_buffer_half_float'),
    loseContext: gl.getExtension('WEBGL_lose_context'),
  };
}

interface CardOptions {
  readonly context: WebGL2RenderingContext;
}

/** The context that is drawn in, one of WebGL 2. Pixi's own makes one where it is given none, of any version. */
export class Card implements System<CardOptions> {
  static readonly extension = { type: ExtensionType.WebGLSystem, name: 'context' };
  readonly webGLVersion = 2;
  readonly supports = {
    uint32Indices: true,
    vertexArrayObject: true,
    nonPowOf2wrapping: true,
    nonPowOf2mipmaps: true,
  };
  extensions: Partial<ReturnType<typeof extensionsOf>> = {};
  private readonly renderer: ByWebGL;

  constructor(renderer: Renderer) {
    this.renderer = byWebGL(renderer);
  }

  init({ context }: CardOptions): void {
    this.renderer.gl = context;
    context.canvas.addEventListener('webglcontextrestored', this.begin);
    this.begin();
  }

  destroy(): void {
    const { gl } = this.renderer;
    gl.canvas.removeEventListener('webglcontextrestored', this.begin);
    gl.useProgram(null);
    this.extensions.loseContext?.loseContext();
  }

  /** Everything is made anew on a context that is new, or came back empty. */
  private readonly begin = () => {
    const { gl, runners } = this.renderer;
    this.extensions = extensionsOf(gl);
    runners.contextChange.emit(gl);
  };
}

/** What a graphics card can do. Pixi's own also compiles shaders to find out how many textures one takes in. */
export class Limits implements System {
  static readonly extension = { type: ExtensionType.WebGLSystem, name: 'limits' };
  maxTextures = 0;
  maxUniformBindings = 0;

  contextChange(gl: WebGL2RenderingContext): void {
    this.maxTextures = gl.getParameter(gl.MAX_TEXTURE_IMAGE_UNITS);
    this.maxUniformBindings = gl.getParameter(gl.MAX_UNIFORM_BUFFER_BINDINGS);
  }

  destroy(): void {}
}

/** How what is drawn mixes with what is there: not at all, covering it as far as it is opaque, or adding its light. */
export class Blending implements System {
  static readonly extension = { type: ExtensionType.WebGLSystem, name: 'state' };
  private mode = '';
  private readonly renderer: ByWebGL;

  constructor(renderer: Renderer) {
    this.renderer = byWebGL(renderer);
  }

  contextChange(): void {
    this.mode = '';
  }

  /** @param mode 'none', 'normal' or 'add'; colours are multiplied by their opacity. */
  blend(mode: string): void {
    if (mode === this.mode) return;
    this.mode = mode;
    const { gl } = this.renderer;
    if (mode === 'none') gl.disable(gl.BLEND);
    else gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, mode === 'add' ? gl.ONE : gl.ONE_MINUS_SRC_ALPHA);
  }

  destroy(): void {}
}
