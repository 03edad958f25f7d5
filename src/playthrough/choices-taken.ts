import type { Choice } from '../story/beat.ts';
import { findTaken, type Taken } from './log.ts';

/** The choices of a log, and the frames at which they are come to as it is read. */
export class ChoicesTaken {
  readonly #all: Taken[];
  /** Frame of each, as far as read; NaN where the past is not known. */
  readonly #frames: number[];
  /** All of them as they were handed out last; null once they have changed. */
  #told: readonly Taken[] | null = null;

  /** @param unknown how many of them lie in a past that is not known. */
  constructor(all: readonly Taken[], unknown: number) {
    this.#all = [...all];
    this.#frames = new Array(unknown).fill(Number.NaN);
  }

  /** Not changed by what is taken later; the same list as long as none is. */
  get all(): readonly Taken[] {
    this.#told ??= [...this.#all];
    return this.#told;
  }

  /** How many have been come to. */
  get walked(): number {
    return this.#frames.length;
  }

  /** What is taken at a frame. */
  at(frame: number): Taken | null {
    const number = this.countBefore(frame);
    return this.#frames[number] === frame ? (this.#all[number] ?? null) : null;
  }

  /** The nearest known frame before another at which one is taken; null when there is none. */
  lastBefore(frame: number): number | null {
    const before = this.#frames[this.countBefore(frame) - 1] ?? Number.NaN;
    return Number.isNaN(before) ? null : before;
  }

  /** How many are taken before a frame; those of a past that is not known are. */
  countBefore(frame: number): number {
    let [least, most] = [0, this.#frames.length];
    while (least < most) {
      const middle = (least + most) >> 1;
      if ((this.#frames[middle] ?? 0) >= frame) most = middle;
      else least = middle + 1;
    }
    return least;
  }

  /** What the log takes next among the options that are offered; null where it says nothing of them. */
  nextOf(offered: readonly Choice[]): Choice | null {
    const next = this.#all[this.walked];
    return next === undefined ? null : findTaken(next, offered);
  }

  /** Notes that an option was taken at a frame, as it is called now. @param label its own, or what was typed. */
  note({ id, place }: Choice, label: string, frame: number): void {
    this.#all[this.walked] = { id, label, place };
    this.#told = null;
    this.#frames.push(frame);
  }

  /** Takes out those from a frame on: the story goes another way from there. */
  cutFrom(frame: number): void {
    const kept = this.countBefore(frame);
    this.#all.length = kept;
    this.#told = null;
    this.#frames.length = kept;
  }

  /** Takes in those of a past that was not known. The log of an earlier version has them by other names. */
  recall(past: ChoicesTaken): void {
    this.#frames.splice(0, past.walked, ...past.#frames);
    this.#told = null;
    this.#all.splice(0, past.walked, ...past.#all.slice(0, past.walked));
  }
}
