import type { Beat } from '../story/beat.ts';
import { type Mode, maySkip } from './mode.ts';
import { cuttingRate, replayChoice, skipLag, skipStep, stay } from './pace.ts';
import type { Arrival, Audience, Clock } from './ports.ts';
import type { StageAndSound } from './stage-and-sound.ts';

/** What is done when it is time. */
interface Steps {
  advance(arrival: Arrival): void;
  /** Points at an option that is taken next. */
  point(option: string): void;
  take(option: string, arrival: Arrival): void;
}

/** Lets the play go on by itself: from line to line on auto and skip, and over choices in a replay. */
export class AutoAdvance {
  readonly #clock: Clock;
  readonly #stage: StageAndSound;
  readonly #audience: Audience;
  readonly #steps: Steps;
  /** When the line that is skipped next is due, in ms. */
  #due = 0;
  #callOff: () => void = () => {};

  constructor(clock: Clock, stage: StageAndSound, audience: Audience, steps: Steps) {
    this.#clock = clock;
    this.#stage = stage;
    this.#audience = audience;
    this.#steps = steps;
  }

  /** Nothing goes on by itself until the next `goOn`. */
  callOff(): void {
    this.#callOff();
  }

  /** Skipping begins: the next line is due now. */
  beginSkipping(): void {
    this.#due = this.#clock.now();
  }

  /**
   * Arranges for the next step to come.
   * @param taken the option that the log takes here.
   * @returns whether one comes without the reader.
   */
  goOn(mode: Mode, beat: Beat, taken: string | null): boolean {
    this.#callOff();
    const { pace, phase, rate } = mode;
    const isReplay = pace === 'replay';
    const arrival = isReplay && rate >= cuttingRate ? 'cut' : 'play';
    if (isReplay && phase === 'choosing') {
      if (taken === null) return false;
      this.#retake(taken, rate, arrival);
    } else if (isReplay || pace === 'auto') {
      this.#read(stay(beat, this.#audience.autoSpeed), isReplay ? rate : 1, arrival);
    } else if (maySkip(mode, this.#audience)) this.#skip();
    else return false;
    return true;
  }

  #read(ms: number, rate: number, arrival: Arrival) {
    // Who winds on does not wait for sounds.
    const sounds = () => (rate > 1 ? 0 : this.#stage.remaining());
    // How long a line takes that is read aloud is not known before.
    const goOn = () => {
      const left = sounds();
      if (left > 0) this.#after(left, goOn);
      else this.#steps.advance(arrival);
    };
    this.#after(Math.max(ms / rate, sounds()), goOn);
  }

  /** The next line comes when it is due: what a picture took is made up for. */
  #skip() {
    const now = this.#clock.now();
    if (now - this.#due > skipStep) this.#stage.rest();
    this.#due = Math.max(this.#due + skipStep, now - skipLag);
    this.#after(Math.max(0, this.#due - now), () => this.#steps.advance('cut'));
  }

  /** Shows the option that the log takes being pointed at, then taken. */
  #retake(option: string, rate: number, arrival: Arrival) {
    this.#after(replayChoice.look / rate, () => {
      this.#steps.point(option);
      this.#after(replayChoice.point / rate, () => this.#steps.take(option, arrival));
    });
  }

  #after(ms: number, then: () => void) {
    this.#callOff = this.#clock.after(ms, then);
  }
}
