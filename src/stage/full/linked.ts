import { extractAttributesFromGlProgram, type GlProgram, getUniformData } from 'pixi.js';

/** A program on the graphics card, and where it is told its numbers. */
export interface Ready {
  readonly program: WebGLProgram;
  readonly locations: Readonly<Record<string, WebGLUniformLocation | null>>;
}

function compile(gl: WebGL2RenderingContext, type: GLenum, text: string): WebGLShader {
  const shader = gl.createShader(type);
  // Only a lost context has none.
  if (shader === null) throw new Error('the graphics card takes no program');
  gl.shaderSource(shader, text);
  gl.compileShader(shader);
  return shader;
}

/**
 * A program that the graphics card was asked for. It is compiled and linked beside the page, which is held up only by
 * whoever asks for the outcome before that is there.
 */
export class Linked {
  private readonly program: WebGLProgram;
  private readonly shaders: readonly WebGLShader[];

  constructor(
    private readonly gl: WebGL2RenderingContext,
    private readonly text: GlProgram,
  ) {
    this.program = gl.createProgram();
    this.shaders = [
      compile(gl, gl.VERTEX_SHADER, text.vertex ?? ''),
      compile(gl, gl.FRAGMENT_SHADER, text.fragment ?? ''),
    ];
    for (const shader of this.shaders) gl.attachShader(this.program, shader);
    gl.linkProgram(this.program);
  }

  /** Whether the outcome is there; true where the card cannot be asked without waiting for it. */
  get isThere(): boolean {
    const parallel = this.gl.getExtension('KHR_parallel_shader_compile');
    return (
      parallel === null ||
      this.gl.isContextLost() ||
      this.gl.getProgramParameter(this.program, parallel.COMPLETION_STATUS_KHR)
    );
  }

  /** Reads what the program wants, into Pixi's own note of it as well. Says in the console what is wrong with its text. */
  read(): Ready {
    const { gl, program, text, shaders } = this;
    if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
      const logs = [...shaders.map((shader) => gl.getShaderInfoLog(shader))];
      console.error('A program for the graphics card is wrong:', ...logs, text.fragment);
    }
    for (const shader of shaders) gl.deleteShader(shader);
    text._attributeData = extractAttributesFromGlProgram(program, gl);
    text._uniformData = getUniformData(program, gl);
    const names = Object.keys(text._uniformData);
    const locations = names.map((name) => [name, gl.getUniformLocation(program, name)] as const);
    return { program, locations: Object.fromEntries(locations) };
  }
}
