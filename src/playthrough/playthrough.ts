import { enactAll } from '../scene/enact.ts';
import type { Frame } from '../scene/frame.ts';
import { emptyScene } from '../scene/scene.ts';
import { type OnProblem, Reader, type ReaderState } from '../story/reader.ts';
import type { Script, Start } from '../story/script.ts';
import type { Bookmark, Log, Taken } from './log.ts';

/** Frames between two kept reader states: what going back over a choice has to read again at most. */
const stride = 200;

/** A reader state kept as a stepping stone, and the frame it stands just after. */
interface Stone {
  readonly at: number;
  readonly state: ReaderState;
}

/**
 * One player's way through a story: the log, the frames it has brought so far, and a cursor among them.
 * Going back and forward moves the cursor; only taking another option than before changes the log.
 */
export class Playthrough {
  readonly script: Script;
  readonly #start: Start;
  readonly #onProblem: OnProblem;
  #reader: Reader;
  #frames: Frame[] = [];
  #stones: Stone[] = [];
  #taken: Taken[] = [];
  /** Frame at which each option of the log was taken. */
  #takenAt: number[] = [];
  #at = 0;

  /**
   * Starts at the first line.
   * @throws {StoryError} when the story goes wrong before it.
   */
  constructor(script: Script, start: Start, onProblem: OnProblem = () => {}) {
    this.script = script;
    this.#start = { seed: start.seed, known: [...start.known] };
    this.#onProblem = onProblem;
    this.#reader = Reader.open(script, this.#start, onProblem);
    this.#readFrame();
  }

  get log(): Log {
    return { ...this.#start, taken: [...this.#taken] };
  }

  /** The frame the cursor is on. */
  get frame(): Frame {
    return this.#frameAt(this.#at);
  }

  /** All frames reached so far, beyond the cursor too. */
  get frames(): readonly Frame[] {
    return this.#frames;
  }

  get at(): number {
    return this.#at;
  }

  /** The option taken at a frame in this log, if one was. */
  takenAt(at: number): Taken | null {
    return this.#taken[this.#takenAt.indexOf(at)] ?? null;
  }

  /** First and last frame, as far as reached, of the run of lines after the first `road` choices of the log. */
  road(road: number): { readonly first: number; readonly last: number } {
    const before = road === 0 ? -1 : (this.#takenAt[road - 1] ?? this.#frames.length - 1);
    return { first: before + 1, last: this.#takenAt[road] ?? this.#frames.length - 1 };
  }

  bookmark(): Bookmark {
    return {
      log: this.log,
      at: this.#at,
      road: this.#takenAt.filter((frame) => frame < this.#at).length,
      line: this.frame.beat.id,
      story: this.script.fingerprint,
    };
  }

  /**
   * Goes on by one frame, over a choice too if the log has taken it.
   * @returns false when a choice is open or nothing follows.
   * @throws {StoryError} when the story goes wrong; the cursor stays where it was.
   */
  forward(): boolean {
    if (this.#at === this.#frames.length - 1) {
      const { beat } = this.frame;
      if (beat.choices.length > 0 || beat.ends) return false;
      this.#readFrame();
    }
    this.#at += 1;
    return true;
  }

  /** Goes back by one frame. @returns false at the first. */
  back(): boolean {
    if (this.#at === 0) return false;
    this.#at -= 1;
    return true;
  }

  /** Moves the cursor to a frame reached before; beyond the ends it stops at them. */
  goTo(at: number): void {
    this.#at = Math.max(0, Math.min(Math.trunc(at), this.#frames.length - 1));
  }

  /**
   * Takes an option of the choice the cursor is at and goes on. Another option than the log's cuts the log here.
   * @throws {StoryError} when no such option is open, or the story goes wrong after it.
   */
  choose(id: string): void {
    if (this.takenAt(this.#at)?.id !== id) this.#takeAnew(id);
    this.#at += 1;
  }

  #frameAt(at: number): Frame {
    const frame = this.#frames[at];
    if (frame === undefined) throw new RangeError(`there is no frame ${at}`);
    return frame;
  }

  #takeAnew(id: string) {
    const at = this.#at;
    const choice = this.frame.beat.choices.find((option) => option.id === id && option.enabled);
    if (choice === undefined) throw new RangeError(`no option "${id}" is open here`);
    const reader = at === this.#frames.length - 1 ? this.#reader : this.#readerAfter(at);
    reader.choose(id);
    this.#cutAfter(at);
    this.#reader = reader;
    this.#taken.push({ id, label: choice.label, place: choice.place });
    this.#takenAt.push(at);
    this.#readFrame();
  }

  #cutAfter(at: number) {
    const kept = this.#takenAt.filter((frame) => frame < at).length;
    this.#taken.length = kept;
    this.#takenAt.length = kept;
    this.#frames.length = at + 1;
    this.#stones = this.#stones.filter((stone) => stone.at <= at);
  }

  /** A reader that has just read frame `at`, walked there from the last stepping stone before it. */
  #readerAfter(at: number): Reader {
    const stone = this.#stones.findLast((candidate) => candidate.at <= at);
    if (stone === undefined) throw new RangeError(`nothing is kept before frame ${at}`);
    const reader = Reader.resume(this.script, stone.state, this.#onProblem);
    for (let frame = stone.at; frame < at; frame++) {
      const taken = this.takenAt(frame);
      if (taken !== null) reader.choose(taken.id);
      reader.read();
    }
    return reader;
  }

  #readFrame() {
    const beat = this.#reader.read();
    const before = this.#frames.at(-1)?.scene ?? emptyScene;
    const at = this.#frames.length;
    this.#frames.push({ beat, scene: enactAll(before, beat.cues) });
    if (at % stride === 0) this.#stones.push({ at, state: this.#reader.save() });
  }
}
