import type { Playthrough } from '../playthrough/playthrough.ts';
import { AutoAdvance } from './auto-advance.ts';
import { hasMore } from './leaves.ts';
import {
  firstMode,
  haltAt,
  haltBehind,
  isCardOverLine,
  isUndecided,
  isWaiting,
  type Mode,
  mayAsk,
  runsByItself,
  viewOf,
  wantsRestart,
} from './mode.ts';
import type { ReplayRate } from './pace.ts';
import { type Pace, type Phase, type PlayState, readsOn } from './play-state.ts';
import type { Arrival, Audience, Ports } from './ports.ts';
import { lastLeaf, Reading } from './reading.ts';
import { StageAndSound } from './stage-and-sound.ts';

/**
 * Decides when things happen: takes the reader's wishes, moves the playthrough's cursor, and lets stage and
 * sound follow. The only place that waits; after each wait it asks whether it was overtaken.
 */
export class Director {
  readonly #audience: Audience;
  readonly #stage: StageAndSound;
  readonly #auto: AutoAdvance;
  #playthrough: Playthrough;
  readonly #mode: Mode = firstMode();
  readonly #reading: Reading;
  #held = false;

  constructor(playthrough: Playthrough, { stage, sound, clock, audience }: Ports) {
    this.#playthrough = playthrough;
    this.#audience = audience;
    this.#stage = new StageAndSound(stage, sound, clock);
    this.#auto = new AutoAdvance(clock, this.#stage, audience, {
      advance: (arrival) => this.#advance(arrival),
      point: (option) => {
        this.#mode.pointing = option;
        this.consider(option);
        this.#tell();
      },
      take: (option, arrival) => this.#take(option, arrival),
    });
    this.#reading = new Reading(this.#mode, this.#stage, audience, () => this.#playthrough, {
      comes: () => {
        this.#auto.callOff();
        this.#tell();
      },
      changes: () => this.#tell(),
      stands: () => this.#settle(haltAt(this.#playthrough, this.#mode)),
    });
  }

  get playthrough(): Playthrough {
    return this.#playthrough;
  }

  get view(): PlayState {
    return viewOf(this.#playthrough, this.#mode);
  }

  /** Shows the frame the cursor is on; to be called once to begin, and after the playthrough was replaced. */
  open(arrival: Arrival): void {
    this.#reading.present(arrival);
  }

  /** Goes on with another playthrough, or the same one walked again in an edited story. */
  replace(playthrough: Playthrough, arrival: Arrival): void {
    this.#playthrough = playthrough;
    this.#mode.pace = 'manual';
    this.open(arrival);
  }

  /** While held, nothing goes on by itself: a menu lies over the story. */
  hold(held: boolean): void {
    if (this.#held === held) return;
    this.#held = held;
    this.#auto.callOff();
    if (held) this.#stage.catchUp();
    if (!held && isWaiting(this.#mode)) this.#goOnByItself();
  }

  /** The reader's press: completes the leaf that is appearing, else goes on. */
  press(): void {
    const { phase, pace } = this.#mode;
    if (phase === 'appearing') {
      this.#stage.finish();
      return;
    }
    this.setPace('manual');
    // Whoever presses during a replay plays on from here.
    if (pace !== 'replay') this.#advance('play');
  }

  /**
   * Goes back to what was read before: a leaf, or the last of the line before; from the end, to the last line; from the
   * question whether to begin anew, to its line.
   */
  back(): void {
    const mode = this.#mode;
    const carded = isCardOverLine(this.#playthrough, mode);
    mode.pace = 'manual';
    if (mode.phase === 'restarting') this.stay();
    else if (mode.leaf > 0 && !carded && this.#playthrough.frame.still === undefined) {
      this.#reading.turn(mode.leaf - 1, 'cut');
    } else if (carded || this.#playthrough.back()) this.#reading.present('cut', lastLeaf);
    else this.#tell();
  }

  /** Goes forward by a leaf, or a line reached before, without playing it anew. */
  forwardAgain(): void {
    if (hasMore(this.#mode)) this.#reading.turn(this.#mode.leaf + 1, 'cut');
    else if (this.#playthrough.at < this.#playthrough.last) this.#step('cut');
  }

  /** The room for words has changed: a line that is longer is parted anew. */
  refit(): void {
    this.#reading.refit();
  }

  /** Stays at a line that wants to begin anew. */
  stay(): void {
    if (this.#mode.phase !== 'restarting') return;
    this.#mode.stays = true;
    this.#settle(haltAt(this.#playthrough, this.#mode));
  }

  /** Jumps to a frame reached before. */
  goTo(at: number): void {
    this.#mode.pace = 'manual';
    this.#playthrough.goTo(at);
    this.open('cut');
  }

  /** Takes an option of the open choice. @param words typed as the answer, where some are asked for. */
  choose(id: string, words?: string): void {
    if (this.#mode.phase !== 'choosing') return;
    // Who answers during a replay plays on from here.
    if (this.#mode.pace === 'replay') this.setPace('manual');
    this.#take(id, 'play', words);
  }

  #take(id: string, arrival: Arrival, words?: string) {
    this.#guarded(() => {
      this.#playthrough.choose(id, words);
      this.#audience.seeChoice();
      this.open(arrival);
    });
  }

  /** Lets stage and sound answer while an option is pointed at; null when none is. */
  consider(id: string | null): void {
    this.#stage.consider(this.#playthrough.frame, id);
  }

  /** Lets the playthrough run by itself from a frame, over the choices it took. */
  replay(from: number): void {
    this.#playthrough.goTo(from);
    this.#mode.pace = 'replay';
    this.open('cut');
  }

  setRate(rate: ReplayRate): void {
    this.#mode.rate = rate;
    if (this.#mode.pace === 'replay' && isWaiting(this.#mode)) this.#goOnByItself();
    this.#tell();
  }

  /** Sets how lines follow each other; where none does before an answer, it is the reader's turn. */
  setPace(wanted: Pace): void {
    const pace = readsOn(this.#mode.phase) ? wanted : 'manual';
    if (this.#mode.pace === pace) return;
    this.#mode.pace = pace;
    this.#auto.callOff();
    this.#stage.catchUp();
    this.refit();
    if (this.#mode.pointing !== null) {
      this.#mode.pointing = null;
      this.consider(null);
    }
    if (pace === 'skip') {
      this.#auto.beginSkipping();
      if (this.#mode.phase === 'appearing') this.#stage.finish();
    }
    if (isWaiting(this.#mode)) this.#goOnByItself();
    this.#tell();
  }

  /** Stops everything that would still happen by itself. */
  close(): void {
    this.#reading.close();
    this.#auto.callOff();
    this.#mode.pace = 'manual';
  }

  /** Goes on from a leaf or a line that was read; where the story wants to begin anew, the reader is asked first. */
  #advance(arrival: Arrival) {
    const { phase, pace, leaf } = this.#mode;
    if (phase !== 'reading') return;
    // Who skips passes whole lines.
    if (hasMore(this.#mode)) this.#reading.turn(pace === 'skip' ? lastLeaf : leaf + 1, arrival);
    else if (mayAsk(this.#mode) && wantsRestart(this.#playthrough)) this.#settle('restarting');
    else if (runsByItself(this.#mode) && isUndecided(this.#playthrough)) this.setPace('manual');
    else this.#step(arrival);
  }

  #step(arrival: Arrival) {
    this.#guarded(() => {
      if (this.#playthrough.forward()) this.open(arrival);
      else if (haltBehind(this.#playthrough) !== null) this.#settle('ended');
    });
  }

  #settle(phase: Phase) {
    this.#mode.phase = phase;
    const goesOn = phase === 'reading' || (phase === 'choosing' && this.#mode.pace === 'replay');
    if (goesOn) this.#goOnByItself();
    else this.#mode.pace = 'manual';
    this.#tell();
  }

  /** Arranges for the next line to come, where the pace is not the reader's own. */
  #goOnByItself() {
    this.#auto.callOff();
    if (this.#held) return;
    const taken = this.#playthrough.takenAt(this.#playthrough.at)?.id ?? null;
    if (!this.#auto.goOn(this.#mode, this.#reading.line.frame.beat, taken))
      this.#mode.pace = 'manual';
  }

  #guarded(step: () => void) {
    try {
      step();
    } catch (error) {
      this.close();
      this.#audience.seeError(error);
    }
  }

  #tell() {
    this.#audience.seeView(this.view);
  }
}
