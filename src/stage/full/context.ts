import type { Surface } from '../pictures/sample.ts';

/** A graphics context that can draw the full stage, with its canvas. */
export interface Context {
  readonly canvas: HTMLCanvasElement;
  readonly gl: WebGL2RenderingContext;
  /** What draws, as the browser tells it; empty when it does not. */
  readonly renderer: string;
}

/**
 * A context for the full stage, or null where there is none: it wants WebGL 2 and half floats to draw into,
 * which light is mixed in.
 */
export function openContext(): Context | null {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    // Pixi warns without it.
    stencil: true,
    premultipliedAlpha: true,
    powerPreference: 'high-performance',
  });
  if (gl === null) return null;
  const floats =
    gl.getExtension('EXT_color_buffer_float') ?? gl.getExtension('EXT_color_buffer_half_float');
  if (floats === null || !drawsIntoHalves(gl)) return null;
  const debug = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(debug?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  return { canvas, gl, renderer: typeof name === 'string' ? name : '' };
}

/** Whether half floats can really be drawn into: some drivers promise it and do not. */
function drawsIntoHalves(gl: WebGL2RenderingContext): boolean {
  const { TEXTURE_2D: target } = gl;
  const allocate = () => gl.texStorage2D(target, 1, gl.RGBA16F, 1, 1);
  return withTarget(gl, allocate, () => true) ?? false;
}

/**
 * Makes a texture of something and lets it be looked at as what is drawn into; null where that cannot be.
 * @param fill fills the texture that is bound.
 */
function withTarget<T>(gl: WebGL2RenderingContext, fill: () => void, look: () => T): T | null {
  const { TEXTURE_2D: target, FRAMEBUFFER: frame } = gl;
  const texture = gl.createTexture();
  const buffer = gl.createFramebuffer();
  gl.bindTexture(target, texture);
  gl.bindFramebuffer(frame, buffer);
  try {
    fill();
    gl.framebufferTexture2D(frame, gl.COLOR_ATTACHMENT0, target, texture, 0);
    return gl.checkFramebufferStatus(frame) === gl.FRAMEBUFFER_COMPLETE ? look() : null;
  } finally {
    gl.bindFramebuffer(frame, null);
    gl.bindTexture(target, null);
    gl.deleteFramebuffer(buffer);
    gl.deleteTexture(texture);
  }
}

/** A context as a surface that pictures are drawn on; to be asked before anything else is drawn there. */
export function surfaceOf({ gl }: Context): Surface {
  const { TEXTURE_2D: target, RGBA: rgba, UNSIGNED_BYTE: bytes } = gl;
  return (image) =>
    withTarget(
      gl,
      () => gl.texImage2D(target, 0, gl.RGBA8, image.width, image.height, 0, rgba, bytes, image),
      () => {
        const pixel = new Uint8Array(4);
        gl.readPixels(0, 0, 1, 1, rgba, bytes, pixel);
        return pixel;
      },
    );
}

/** What a graphics card can say against something, in WebGL's own words. */
const objections = [
  'INVALID_ENUM',
  'INVALID_VALUE',
  'INVALID_OPERATION',
  'INVALID_FRAMEBUFFER_OPERATION',
  'OUT_OF_MEMORY',
] as const;

/** More than there are kinds of them: a context that is lost may never stop saying so. */
const mostObjections = 8;

function nextObjection(gl: WebGL2RenderingContext): string | null {
  const error = gl.getError();
  return objections.find((name) => gl[name] === error) ?? null;
}

/**
 * Does something with a graphics card and asks what it has against it: it tells nobody by itself. A context that is
 * lost is none: it comes back, and everything is done anew. Asking waits for the card: not for every frame.
 * @returns its objection, or null.
 */
export function objectionTo(gl: WebGL2RenderingContext, deed: () => void): string | null {
  // What others did before is not this one's fault.
  for (let count = 0; count < mostObjections && nextObjection(gl) !== null; count++);
  try {
    deed();
  } catch (problem) {
    return String(problem);
  }
  return nextObjection(gl);
}

/** Gives a context back that will not be used. */
export function closeContext({ gl }: Context): void {
  gl.getExtension('WEBGL_lose_context')?.loseContext();
}

/** Tells when a context is lost, and when it can be had again. The returned function stops it. */
export function watchContext(
  { canvas }: Context,
  lost: () => void,
  restored: () => void,
): () => void {
  const onLost = (event: Event) => {
    // Without this it would never be given back.
    event.preventDefault();
    lost();
  };
  canvas.addEventListener('webglcontextlost', onLost);
  canvas.addEventListener('webglcontextrestored', restored);
  return () => {
    canvas.removeEventListener('webglcontextlost', onLost);
    canvas.removeEventListener('webglcontextrestored', restored);
  };
}
