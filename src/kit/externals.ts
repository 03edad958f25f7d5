/**
 * Declares that a function does more than answer: writes something down, asks the clock or chance. A story does not
 * call it, and the check says why; the Ink function of its name answers instead, or 0.
 */
export function impure<F extends (...given: never[]) => unknown>(call: F): F & { impure: true } {
  return Object.assign(call, { impure: true } as const);
}
