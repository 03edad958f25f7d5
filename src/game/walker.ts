import type { Clock } from '../director/ports.ts';
import { inSlices } from './slices.ts';

/** Walks long ways while the page goes on, one at a time: who asks for another does not want the first any more. */
export class Walker {
  readonly #clock: Clock;
  readonly #seeProgress: (share: number | null) => void;
  readonly #slice: number | undefined;
  #way: Generator<number, unknown> | null = null;

  /**
   * @param seeProgress told how far the way has been walked, from 0 to 1; null when it is done.
   * @param slice ms of work at a time.
   */
  constructor(
    clock: Clock,
    seeProgress: (share: number | null) => void = () => {},
    slice?: number,
  ) {
    this.#clock = clock;
    this.#seeProgress = seeProgress;
    this.#slice = slice;
  }

  /**
   * Walks a way to its end.
   * @returns what it comes to; null when it was called off.
   * @throws whatever the way throws.
   */
  async walk<Result>(way: Generator<number, Result>): Promise<Result | null> {
    this.callOff();
    this.#way = way;
    try {
      const result = await inSlices(way, this.#clock, this.#seeProgress, this.#slice);
      return this.#way === way ? result : null;
    } finally {
      if (this.#way === way) this.callOff();
    }
  }

  /** The way that is being walked is not wanted any more. */
  callOff(): void {
    if (this.#way === null) return;
    this.#way.return(undefined);
    this.#way = null;
    this.#seeProgress(null);
  }
}
