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
  if (floats === null) return null;
  const debug = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(debug?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  return { canvas, gl, renderer: typeof name === 'string' ? name : '' };
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
