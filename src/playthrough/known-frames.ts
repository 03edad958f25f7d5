import type { Frame } from '../scene/frame.ts';
import type { ReaderState } from '../story/reader.ts';

/**
 * Frames that are held at most before the older ones are let go of, how many stay then at least, and how near to the
 * first of them one comes before the older ones are made known again.
 */
export const held = { most: 500, least: 300, near: 200 } as const;

/** Frames between two kept reader states: what going back over a choice has to read again at most. */
const stride = 200;

/** A reader state, and the frame it stands just after. */
interface Stone {
  readonly at: number;
  readonly state: ReaderState;
}

/**
 * The frames of a playthrough that are known, with reader states along the way from which they can be read again. Those
 * far behind are let go of in a long playthrough: they are 0.5 to 2 kB each, and what the log makes of them is always
 * the same.
 */
export class KnownFrames {
  #first: number;
  #frames: Frame[] = [];
  #stones: Stone[] = [];
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

  /** Adds the next one. @param save asked for the reader's state behind it only where that is kept: of the first one it is. */
  add(frame: Frame, save: () => ReaderState): void {
    this.#frames.push(frame);
    const { last: at } = this;
    if (at % stride === 0 || at === this.#first) this.#stones.push({ at, state: save() });
  }

  /** The last reader state kept at or before a frame. @throws {RangeError} when that is not known. */
  stoneBefore(at: number): Stone {
    const stone = this.#stones.findLast((candidate) => candidate.at <= at);
    if (stone === undefined) throw new RangeError(`nothing is kept before frame ${at}`);
    return stone;
  }

  /** Takes out those after a frame: the story goes another way from there. */
  cutAfter(at: number): void {
    this.#frames.length = at - this.#first + 1;
    this.#stones = this.#stones.filter((stone) => stone.at <= at);
  }

  /** Lets go of those far behind a frame, if there are many; the first one has a reader state then, too. */
  letGo(at: number): void {
    if (at - this.#since < held.most) return;
    const { at: first } = this.stoneBefore(at - held.least);
    this.#frames = this.#frames.slice(first - this.#first);
    this.#stones = this.#stones.filter((stone) => stone.at >= first);
    this.#first = first;
    this.#since = first;
  }

  /** Takes in those before the first from others, which begin at 0 and reach it. */
  precede(others: KnownFrames): void {
    const first = this.#first;
    this.#frames = [...others.#frames.slice(0, first), ...this.#frames];
    this.#stones = [...others.#stones.filter(({ at }) => at < first), ...this.#stones];
    this.#first = 0;
    this.#since = this.last;
  }
}
