import type { ReaderState } from '../story/reader.ts';

/** Frames between two kept reader states: what going back over a choice has to read again at most. */
const stride = 200;

/** A reader state, and the frame it stands just after. */
export interface Stone {
  readonly at: number;
  readonly state: ReaderState;
}

/** Reader states kept along the way, from which a frame behind the last one can be read again. */
export class SteppingStones {
  #stones: Stone[] = [];

  /** Puts a stone where one is due. @param save asked for the reader's state only then. */
  pass(at: number, save: () => ReaderState): void {
    if (at % stride === 0) this.put({ at, state: save() });
  }

  put(stone: Stone): void {
    this.#stones.push(stone);
  }

  /**
   * The last stone at or before a frame.
   * @throws {RangeError} when there is none: that frame's past is not known.
   */
  before(at: number): Stone {
    const stone = this.#stones.findLast((candidate) => candidate.at <= at);
    if (stone === undefined) throw new RangeError(`nothing is kept before frame ${at}`);
    return stone;
  }

  /** Takes out those beyond a frame: the story goes another way from there. */
  cutAfter(at: number): void {
    this.#stones = this.#stones.filter((stone) => stone.at <= at);
  }

  /** Takes out those before a frame, which is let go of with all before it. */
  cutBefore(at: number): void {
    this.#stones = this.#stones.filter((stone) => stone.at >= at);
  }

  /** Puts those of a past that was not known before these. */
  precede({ stones, before }: { readonly stones: SteppingStones; readonly before: number }): void {
    this.#stones = [...stones.#stones.filter(({ at }) => at < before), ...this.#stones];
  }
}
