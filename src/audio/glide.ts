import type { Clock } from '../director/ports.ts';

/** A glide goes in steps this far apart, in ms: finer than the ear follows a hum. */
const glideStep = 25;

/**
 * Takes a speed from one value to another over `ms`, in steps.
 * @returns a function that leaves it where it is.
 */
export function glide(
  clock: Clock,
  { from, to, ms }: { readonly from: number; readonly to: number; readonly ms: number },
  set: (rate: number) => void,
): () => void {
  let callOff = () => {};
  const begun = clock.now();
  const step = () => {
    const share = ms > 0 ? Math.min(1, (clock.now() - begun) / ms) : 1;
    set(from + (to - from) * share);
    if (share < 1) callOff = clock.after(glideStep, step);
  };
  step();
  return () => callOff();
}
