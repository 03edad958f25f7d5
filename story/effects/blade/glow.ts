/** How far the blade has grown out of its hilt at a glow: a low one burns dimly but at full length. */
export function reach(glow: number): number {
  return Math.min(1, glow / 0.3);
}

/** How brightly a blade burns at a glow: the eye sees a low blade as still a light. */
export function brightness(glow: number): number {
  return glow <= 0 ? 0 : 0.25 + 0.75 * glow;
}

/** Distance in pixels of the drawn pose (a person is some 1100 tall) at which another's blade gives half its light. */
const halfWay = 1050;

/** The most another's blade gives. */
const strongest = 0.72;

/**
 * How much of another's blade falls on someone.
 * @param distance from the blade to the heart, in stage px.
 * @param scale stage px per drawn pixel where the person stands.
 */
export function foeShare(distance: number, scale: number): number {
  const far = distance / Math.max(1e-6, scale) / halfWay;
  return strongest / (1 + far * far);
}
