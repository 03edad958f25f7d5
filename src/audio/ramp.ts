/**
 * How a level gets from one value to another. `power` keeps the sum of two unrelated sounds equally strong
 * while one gives way to the other; `straight` does so for two that move together.
 */
export type Shape = 'power' | 'straight';

/** A level on its way. Times in seconds. */
export interface Ramp {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly seconds: number;
  readonly shape: Shape;
}

/** Straight pieces a curve is played in: 16 keep within 0.2 % of the sine. */
const pieces = 16;

function progress({ from, to, shape }: Ramp, share: number): number {
  if (shape === 'straight') return share;
  // A quarter of a sine up, a quarter of a cosine down: their squares add up to one.
  return to > from ? Math.sin((share * Math.PI) / 2) : 1 - Math.cos((share * Math.PI) / 2);
}

/** The value of a ramp at a time; before it begins its first value, after it ends its last. */
export function rampAt(ramp: Ramp, time: number): number {
  const share = ramp.seconds > 0 ? (time - ramp.start) / ramp.seconds : time < ramp.start ? 0 : 1;
  if (share <= 0) return ramp.from;
  if (share >= 1) return ramp.to;
  return ramp.from + (ramp.to - ramp.from) * progress(ramp, share);
}

/** The corners to draw straight lines between, after the first: times in seconds with their values. */
export function rampCorners(ramp: Ramp): readonly (readonly [time: number, value: number])[] {
  const count = ramp.shape === 'straight' ? 1 : pieces;
  return Array.from({ length: count }, (_, index) => {
    const time = ramp.start + (ramp.seconds * (index + 1)) / count;
    return [time, index + 1 === count ? ramp.to : rampAt(ramp, time)] as const;
  });
}
