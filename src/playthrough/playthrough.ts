import { type Frame, frameAfter } from '../scene/frame.ts';
import { isOpen } from '../story/beat.ts';
import { Reader, type ReaderState } from '../story/reader.ts';
import type { Script, Start } from '../story/script.ts';
import type { Standing } from '../story/standing.ts';
import type { OnProblem } from '../story/tags-of.ts';
import { ChoicesTaken } from './choices-taken.ts';
import { KnownFrames } from './known-frames.ts';
import type { Bookmark, Log, Taken } from './log.ts';
import type { Telling } from './telling.ts';

/** A place in a story from which reading can go on at once, without the past. */
export interface Snapshot {
  readonly at: number;
  readonly road: number;
  readonly frame: Frame;
  readonly state: ReaderState;
}

/**
 * One player's way through a story: the log, the frames read so far, and a cursor among them.
 *
 * The log is the truth and frames follow from it: what it has taken is taken again when going on comes to it.
 * Going back and forward moves the cursor; only taking another option than the log's changes the log.
 */
export class Playthrough {
  readonly script: Script;
  readonly #start: Start;
  readonly onProblem: OnProblem;
  #reader: Reader;
  readonly #frames: KnownFrames;
  readonly #choices: ChoicesTaken;
  #at: number;
  #telling: Telling | null = null;

  /**
   * Stands at the log's first line, or at `snapshot`, which must come from the same log and story.
   * @throws {StoryError} when the story goes wrong before its first line.
   */
  constructor(script: Script, log: Log, onProblem: OnProblem = () => {}, snapshot?: Snapshot) {
    this.script = script;
    this.#start = { seed: log.seed, known: [...log.known] };
    this.#choices = new ChoicesTaken(log.taken, snapshot?.road ?? 0);
    this.onProblem = onProblem;
    this.#at = snapshot?.at ?? 0;
    this.#frames = new KnownFrames(this.#at);
    if (snapshot === undefined) {
      this.#reader = Reader.open(script, this.#start, onProblem);
      this.#readFrame();
    } else {
      this.#reader = Reader.resume(script, snapshot.state, onProblem);
      const { beat, scene, ...still } = snapshot.frame;
      // An earlier version of the game may have kept options by other names.
      const { choices } = this.#reader;
      this.#frames.add({ beat: { ...beat, choices }, scene, ...still }, () => snapshot.state);
    }
  }

  get log(): Log {
    return { ...this.#start, taken: this.#choices.all };
  }

  /** The frame the cursor is on. */
  get frame(): Frame {
    return this.frameAt(this.#at);
  }

  get at(): number {
    return this.#at;
  }

  /** Number of the first frame known: more than 0 after a snapshot, and once older ones were let go of, until `recalling`. */
  get first(): number {
    return this.#frames.first;
  }

  /** Number of the last frame read so far. */
  get last(): number {
    return this.#frames.last;
  }

  /** The frames known, from `first` to `last`, as they are written. */
  get frames(): readonly Frame[] {
    return this.#frames.all;
  }

  /** How many of the log's choices have been come to in the frames read. */
  get walked(): number {
    return this.#choices.walked;
  }

  /** A frame as it is told. @throws {RangeError} when it is not known. */
  frameAt(at: number): Frame {
    return this.#telling?.frameAt(this, at) ?? this.#frames.at(at);
  }

  /** From now on passages are told so; null tells every line as it is written. */
  tell(telling: Telling | null): void {
    this.#telling = telling;
    this.#goOnTo(this.#at, 0);
  }

  /** The option the log takes at a frame, if it takes one there. */
  takenAt(at: number): Taken | null {
    return this.#choices.at(at);
  }

  /** Knot and stitch of a choice at the cursor that nobody can answer: its options are disabled, hidden or without words. */
  get deadEnd(): string | null {
    const isOne = this.#at === this.last && !this.frame.beat.choices.some(isOpen);
    return isOne ? this.#reader.asksAt : null;
  }

  /** Frame of the nearest known choice before the cursor that the log takes; null when there is none. */
  choiceBehind(): number | null {
    const at = this.#choices.lastBefore(this.#at);
    return at !== null && at >= this.first ? at : null;
  }

  /** Where reading goes on after the last frame read. */
  get standing(): Standing {
    return this.#reader;
  }

  bookmark(): Bookmark {
    return {
      log: this.log,
      at: this.#at,
      road: this.#choices.countBefore(this.#at),
      line: this.#frames.at(this.#at).beat.id,
      story: this.script.fingerprint,
    };
  }

  /** From where this place can be shown again at once; null while the cursor is behind the last frame read. */
  snapshot(): Snapshot | null {
    if (this.#at !== this.last) return null;
    const { at, road } = this.bookmark();
    return { at, road, frame: this.#frames.at(at), state: this.#reader.save() };
  }

  /**
   * Goes on by one frame, over a choice too if the log has taken it.
   * @returns false when a choice is open or nothing follows.
   * @throws {StoryError} when the story goes wrong; the cursor stays where it was.
   */
  forward(): boolean {
    if (this.#at === this.last && !this.#readOn()) return false;
    this.#goOnTo(this.#at + 1, 1);
    return true;
  }

  /** Goes back by one frame. @returns false at the first that is known. */
  back(): boolean {
    if (this.#at === this.first) return false;
    this.#goOnTo(this.#at - 1, -1);
    return true;
  }

  /** Moves the cursor to a frame known; beyond the ends it stops at them. */
  goTo(at: number): void {
    this.#goOnTo(Math.max(this.first, Math.min(Math.trunc(at), this.last)), 0);
  }

  /**
   * Takes an option of the choice the cursor is at and goes on. Another option than the log's cuts the log here.
   * @param words typed as the answer, where words are asked for; left out, they are those of the log.
   * @throws {RangeError} when no such option is open.
   * @throws {StoryError} when the story goes wrong after it.
   */
  choose(id: string, words?: string): void {
    const taken = this.takenAt(this.#at);
    if (taken?.id !== id || (words ?? taken.label) !== taken.label) this.#takeAnew(id, words);
    this.#goOnTo(this.#at + 1, 1);
  }

  /**
   * Lets go of the frames far behind the cursor, if there are many: only a long playthrough has any. Where passages are
   * told otherwise all are held, as nothing says whether the first one left lies in a passage. Not to be asked for while
   * they are recalled.
   */
  letGo(): void {
    if (this.#telling === null) this.#frames.letGo(this.#at);
  }

  /** From where reading went on after the first frame known. */
  get firstState(): ReaderState {
    return this.#frames.stoneBefore(this.first).state;
  }

  /** Makes known what another playthrough of the same log has read up to the first frame known here; then `first` is 0. */
  precede(before: Playthrough): void {
    this.#frames.precede(before.#frames);
    this.#choices.recall(before.#choices);
  }

  /** Moves the cursor to a frame, or to where a reader stands in its stead. @param way as for `Telling.stopAt`. */
  #goOnTo(at: number, way: number) {
    this.#at = this.#telling?.stopAt(this, at, way, () => this.#readOn()) ?? at;
  }

  /** Reads one more frame, taking what the log takes. @returns false where the story waits or ends. @throws as `forward`. */
  #readOn(): boolean {
    const { beat } = this.#frames.at(this.last);
    if (beat.ends) return false;
    if (this.#reader.asksAt !== null) {
      const choice = this.#choices.nextOf(beat.choices);
      if (choice === null) return false;
      const label = this.#reader.choose(choice.id, choice.label);
      this.#choices.note(choice, label, this.last);
    }
    this.#readFrame();
    return true;
  }

  /** @throws as `choose`. */
  #takeAnew(id: string, words: string | undefined) {
    const at = this.#at;
    const choice = this.frame.beat.choices.find((option) => option.id === id && option.enabled);
    if (choice === undefined) throw new RangeError(`no option "${id}" is open here`);
    const reader = at === this.last ? this.#reader : this.readerAfter(at);
    const label = reader.choose(id, words);
    this.#choices.cutFrom(at);
    this.#frames.cutAfter(at);
    this.#reader = reader;
    this.#choices.note(choice, label, at);
    this.#readFrame();
  }

  /**
   * A reader of its own that has just read a frame, walked there from the last stepping stone before it.
   * @throws {RangeError} when the frame is not known.
   */
  readerAfter(at: number): Reader {
    const stone = this.#frames.stoneBefore(at);
    const reader = Reader.resume(this.script, stone.state, this.onProblem);
    for (let frame = stone.at; frame < at; frame++) {
      const taken = this.takenAt(frame);
      if (taken !== null) reader.choose(taken.id, taken.label);
      reader.read();
    }
    return reader;
  }

  #readFrame() {
    const beat = this.#reader.read();
    const frame = frameAfter(this.#frames.all.at(-1) ?? null, beat);
    this.#frames.add(frame, () => this.#reader.save());
  }
}
