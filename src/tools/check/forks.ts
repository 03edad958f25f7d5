import type { ReaderState } from '../../story/reader.ts';

/** A road that is still to be read. */
export interface Fork<S> {
  /** Number of the choice in its state, or of the beginning, that it begins at. */
  readonly from: number;
  /** Whether it may lead to an end. */
  readonly mayEnd: boolean;
  /** With the option that it begins with, and no other. */
  readonly state: ReaderState;
  readonly carried: S;
}

/** One that waits. */
interface Waiting<S> extends Fork<S> {
  readonly way: string;
}

/**
 * Letters of states that may wait; as much memory as a large story leaves. Beyond that only roads are kept that begin
 * as no other does, and the oldest are read first, whose states are small.
 */
const mostLetters = 250_000_000;

/** Roads still to be read: of those that begin where fewest did before, the newest first. */
export class Forks<S> {
  /** By how often their beginning had been taken when they were put here. */
  readonly #waiting: Waiting<S>[][] = [];
  readonly #taken = new Map<string, number>();
  #left = 0;
  /** In the states of those that wait. */
  #letters = 0;

  /** Roads that were not taken. */
  get left(): number {
    return this.#left;
  }

  /** Beginnings of the roads that were met. */
  get ways(): number {
    return this.#taken.size;
  }

  /**
   * @param way where it leads in the compiled story: the same whatever its words are.
   * @param again whether it may still be taken though others that begin so were.
   * @param make asked for it if it is kept.
   * @returns whether it was.
   */
  put(way: string, again: boolean, make: () => Fork<S>): boolean {
    const times = this.#taken.get(way) ?? 0;
    this.#taken.set(way, times);
    this.#left += 1;
    if (times > 0 && (!again || this.#isFull)) return false;
    const fork = { ...make(), way };
    this.#letters += fork.state.ink.length;
    this.#wait(fork, times);
    return true;
  }

  /** Those that are still here. */
  rest(): readonly Fork<S>[] {
    return this.#waiting.flat();
  }

  /** @param again whether one may be taken that begins as another did. */
  take(again: boolean): Waiting<S> | null {
    for (let times = 0; times < (again ? this.#waiting.length : 1); times++) {
      const waiting = this.#waiting[times] ?? [];
      const next = () => (this.#isFull ? waiting.shift() : waiting.pop());
      for (let fork = next(); fork !== undefined; fork = next()) {
        const now = this.#taken.get(fork.way) ?? 0;
        if (now > times) {
          this.#wait(fork, now);
          continue;
        }
        this.#taken.set(fork.way, now + 1);
        this.#left -= 1;
        this.#letters -= fork.state.ink.length;
        return fork;
      }
    }
    return null;
  }

  get #isFull(): boolean {
    return this.#letters > mostLetters;
  }

  #wait(fork: Waiting<S>, times: number) {
    for (let known = this.#waiting.length; known <= times; known++) this.#waiting.push([]);
    this.#waiting[times]?.push(fork);
  }
}
