import {
  emptyJournal,
  type Journal,
  noteChoice,
  noteLine,
  noteVisit,
} from '../../../playthrough/journal.ts';
import { Playthrough } from '../../../playthrough/playthrough.ts';
import { previewOf } from '../../../shelf/preview.ts';
import type { Script } from '../../../story/script.ts';

/** The 95th percentile of some numbers. */
export function percentile95(numbers: readonly number[]): number {
  const ordered = numbers.toSorted((one, other) => one - other);
  return ordered[Math.floor(ordered.length * 0.95)] ?? Number.NaN;
}

/** Someone who reads on and takes options by turns, and what the game does at each line beside showing it. */
export class Reading {
  readonly #playthrough: Playthrough;
  #journal: Journal = emptyJournal;
  #turn = 0;
  /** Ms from the story's text to its first line. */
  readonly firstLine: number;

  constructor(script: Script) {
    const before = performance.now();
    this.#playthrough = new Playthrough(script, { seed: 1, known: [], taken: [] });
    this.firstLine = performance.now() - before;
  }

  get choices(): number {
    return this.#turn;
  }

  /**
   * Reads on past so many choices, or to the end.
   * @returns ms of the processor's time that each line took, to be read and kept: others may be at work beside it.
   */
  readOn(choices: number): number[] {
    const took: number[] = [];
    const until = this.#turn + choices;
    for (;;) {
      const before = process.cpuUsage();
      if (!this.#step(until)) return took;
      this.#keep();
      const { user, system } = process.cpuUsage(before);
      took.push((user + system) / 1000);
    }
  }

  /** Bytes that are written after the present line. */
  kept(): number {
    return JSON.stringify(this.#place()).length;
  }

  #step(until: number): boolean {
    const playthrough = this.#playthrough;
    if (playthrough.forward()) return true;
    const { choices } = playthrough.frame.beat;
    const option = choices[this.#turn % Math.max(1, choices.length)];
    if (option === undefined || this.#turn >= until) return false;
    this.#turn += 1;
    playthrough.choose(option.id);
    this.#journal = noteChoice(this.#journal, playthrough.bookmark());
    return true;
  }

  /** As the session keeps a line: the journal, and the place as a value that the browser copies to write it. */
  #keep() {
    const { beat } = this.#playthrough.frame;
    const place = this.#place();
    const read = noteLine(this.#journal, beat.id);
    this.#journal = noteVisit(read, beat.place, place.bookmark);
    structuredClone(place);
  }

  #place() {
    const playthrough = this.#playthrough;
    const foothold = playthrough.snapshot();
    const bookmark = playthrough.bookmark();
    return { bookmark, foothold, glimpse: previewOf(playthrough.frame, {}) };
  }
}
