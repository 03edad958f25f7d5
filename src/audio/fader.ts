import { type Ramp, rampAt, rampCorners, type Shape } from './ramp.ts';

/** What is asked of a parameter that moves; an `AudioParam` is one. */
export interface Moved {
  cancelScheduledValues(time: number): unknown;
  setValueAtTime(value: number, time: number): unknown;
  linearRampToValueAtTime(value: number, time: number): unknown;
}

/**
 * Moves one parameter of the audio graph in ramps that can be overtaken at any moment without a click.
 * Howler's own `fade` is not used: it counts in rounded hundredths on a timer, ends early on a busy page with
 * a jump, and jumps to its end when a second fade comes.
 */
export class Fader {
  readonly #param: Moved;
  readonly #context: Pick<BaseAudioContext, 'currentTime'>;
  #ramp: Ramp;

  constructor(param: Moved, context: Pick<BaseAudioContext, 'currentTime'>, value: number) {
    this.#param = param;
    this.#context = context;
    this.#ramp = {
      from: value,
      to: value,
      start: context.currentTime,
      seconds: 0,
      shape: 'straight',
    };
    param.setValueAtTime(value, context.currentTime);
  }

  /** The value at this moment. */
  get value(): number {
    return rampAt(this.#ramp, this.#context.currentTime);
  }

  to(value: number, ms: number, shape: Shape = 'straight'): void {
    const start = this.#context.currentTime;
    this.#ramp = { from: this.value, to: value, start, seconds: ms / 1000, shape };
    // Not every browser can hold a parameter where it is, so the place it has reached is worked out.
    this.#param.cancelScheduledValues(start);
    this.#param.setValueAtTime(this.#ramp.from, start);
    for (const [time, corner] of rampCorners(this.#ramp)) {
      this.#param.linearRampToValueAtTime(corner, time);
    }
  }
}
