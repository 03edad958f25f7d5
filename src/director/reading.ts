import type { Playthrough } from '../playthrough/playthrough.ts';
import { type Frame, wordsOf } from '../scene/frame.ts';
import { beginOf, isSame, leafAt, leafOf } from './leaves.ts';
import { isRunThrough, type Mode, maySkip } from './mode.ts';
import { readsOn } from './play-state.ts';
import type { Arrival, Audience } from './ports.ts';
import type { StageAndSound } from './stage-and-sound.ts';

/** A leaf that no line has: the last one is meant. */
export const lastLeaf = Number.POSITIVE_INFINITY;

/** What is told of a leaf: that it comes, what menus show of it has changed, it stands. */
interface ReadingEvents {
  comes(): void;
  changes(): void;
  stands(): void;
}

/** The line at the cursor on its way to the reader: whole, or leaf by leaf where it is longer than the text box. */
export class Reading {
  readonly #mode: Mode;
  readonly #stage: StageAndSound;
  readonly #audience: Audience;
  readonly #playthrough: () => Playthrough;
  readonly #events: ReadingEvents;
  /** Counts shows; a wait that finds another number was overtaken. */
  #show = 0;
  /** Whether the line was there to be read, or the first of its leaves. */
  #seen = false;

  constructor(
    mode: Mode,
    stage: StageAndSound,
    audience: Audience,
    playthrough: () => Playthrough,
    events: ReadingEvents,
  ) {
    this.#mode = mode;
    this.#stage = stage;
    this.#audience = audience;
    this.#playthrough = playthrough;
    this.#events = events;
  }

  get #frame(): Frame {
    return this.#playthrough().frame;
  }

  /** What of the frame at the cursor is shown. */
  get line() {
    return { frame: leafOf(this.#frame, this.#mode), readBefore: this.#mode.readBefore };
  }

  get #runsThrough(): boolean {
    return isRunThrough(this.#frame.beat, this.#mode, this.#audience);
  }

  /** Shows the frame at the cursor. @param leaf of its line; the last one there is, where there are fewer. */
  present(arrival: Arrival, leaf = 0): void {
    const frame = this.#frame;
    const mode = this.#mode;
    mode.stays = false;
    mode.pointing = null;
    // Words that stand on keep their look.
    if (frame.still === undefined || arrival === 'cut') {
      mode.readBefore = this.#audience.hasRead(wordsOf(frame).id);
    }
    mode.leaves = this.#runsThrough ? [] : this.#audience.leavesOf(frame);
    this.#seen = false;
    // Words that stand on were read to their end, as those are that are skipped.
    const ended = frame.still !== undefined || maySkip(mode, this.#audience);
    this.turn(ended ? lastLeaf : leaf, arrival);
  }

  /** Shows another leaf of the line. */
  turn(leaf: number, arrival: Arrival): void {
    const mode = this.#mode;
    mode.leaf = Math.max(0, Math.min(leaf, mode.leaves.length - 1));
    mode.reached = beginOf(mode);
    void this.#showLeaf(arrival);
  }

  /** Parts the line anew, as the room for words has changed. What the reader's leaf began with stays in sight. */
  refit(): void {
    const mode = this.#mode;
    const reads = readsOn(mode.phase);
    // Under a card it stays as it was: it is parted when it is gone back to.
    if (maySkip(mode, this.#audience) || !(reads || mode.phase === 'choosing')) return;
    const leaves = this.#audience.leavesOf(this.#frame);
    if (isSame(leaves, mode.leaves)) return;
    mode.leaves = leaves;
    // A choice that is open stays open.
    mode.leaf = reads ? leafAt(leaves, mode.reached) : Math.max(0, leaves.length - 1);
    if (reads) void this.#showLeaf('cut');
    else {
      void this.#stage.show(this.line, 'cut', true);
      this.#events.changes();
    }
  }

  /** Nothing more is told of what is on its way. */
  close(): void {
    this.#show += 1;
  }

  async #showLeaf(arrival: Arrival): Promise<void> {
    this.#show += 1;
    const show = this.#show;
    this.#mode.phase = 'appearing';
    this.#events.comes();
    if (this.#runsThrough) this.#stage.pass(this.line, arrival);
    else await this.#stage.show(this.line, arrival, this.#seen);
    if (show !== this.#show) return;
    if (!this.#seen) this.#audience.seeLine();
    this.#seen = true;
    this.#events.stands();
  }
}
