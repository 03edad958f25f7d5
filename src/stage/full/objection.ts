/** What a graphics card can say against something, in WebGL's own words. */
const objections = [
  'INVALID_ENUM',
  'INVALID_VALUE',
  'INVALID_OPERATION',
  'INVALID_FRAMEBUFFER_OPERATION',
  'OUT_OF_MEMORY',
] as const;

/** More than there are kinds of them: a context that is lost may never stop saying so. */
const most = 8;

function next(gl: WebGL2RenderingContext): string | null {
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
  for (let count = 0; count < most && next(gl) !== null; count++);
  try {
    deed();
  } catch (problem) {
    return String(problem);
  }
  return next(gl);
}
