import type { Frame } from '../scene/frame.ts';
import type { ReaderState } from '../story/reader.ts';
import { SteppingStones, type Stone } from './stepping-stones.ts';

/**
 * Frames that are held at most before the older ones are let go of, how many stay then at least, and how near to the
 * first of them one comes before the older ones are made known again.
 */
export const held = { most: 500, least: 300, near: 200 } as const;

/**
 * The frames of a playthrough that are known, with the reader states from which they can be read again. Those far behind
 * are let go of in a long playthrough: they are 0.5 to 2 kB each, and what the log makes of them is always the same.
 */
export class KnownFrames {
  #first: number;
  #frames: Frame[] = [];
  readonly #stones = new SteppingStones();
  /** Number of the frame since which none was let go of, or made known again. */
  #since: number;

  /** @param first number of the first that will be known. */
  constructor(first: number) {
    this.#first = first;
    this.#since = first;
  }

  get first(): number {
    return this.#first;
  }

  /** Number of the last one. */
  get last(): number {
    return this.#first + this.#frames.length - 1;
  }

  get all(): readonly Frame[] {
    return this.#frames;
  }

  /** @throws {RangeError} when it is not known. */
  at(number: number): Frame {
    const frame = this.#frames[number - this.#first];
    if (frame === undefined) throw new RangeError(`frame ${number} is not known`);
    return frame;
  }

  /** Adds the next one. @param save asked for the reader's state behind it only where that is kept. */
  add(frame: Frame, save: () => ReaderState): void {
    this.#frames.push(frame);
    this.#stones.pass(this.last, save);
  }

  /** Adds the first one, which is known only by the reader's state behind it. */
  addKept(frame: Frame, state: ReaderState): void {
    this.#frames.push(frame);
    this.#stones.put({ at: this.last, state });
  }

  /** The last reader state kept at or before a frame. @throws {RangeError} when that is not known. */
  stoneBefore(at: number): Stone {
    return this.#stones.before(at);
  }

  /** Takes out those after a frame: the story goes another way from there. */
  cutAfter(at: number): void {
    this.#frames.length = at - this.#first + 1;
    this.#stones.cutAfter(at);
  }

  /** Lets go of those far behind a frame, if there are many; the first one then has a reader state. */
  letGo(at: number): void {
    if (at - this.#since < held.most) return;
    const { at: first } = this.#stones.before(at - held.least);
    this.#frames = this.#frames.slice(first - this.#first);
    this.#stones.cutBefore(first);
    this.#first = first;
    this.#since = first;
  }

  /** Takes in those before the first from others, which begin at 0 and reach it. */
  precede(others: KnownFrames): void {
    this.#frames = [...others.#frames.slice(0, this.#first), ...this.#frames];
    this.#stones.precede({ stones: others.#stones, before: this.#first });
    this.#first = 0;
    this.#since = this.last;
  }
}
