import type { Director } from './director.ts';
import type { Clock, Sound } from './ports.ts';

/**
 * Lets lines come one after another by themselves, as paragraphs of a page, for as long as the page has room. What
 * comes is pressed for, as a reader would: log, frames and cues know nothing of it.
 */
export class Gathering {
  readonly #director: () => Director | null;
  readonly #clock: Clock;
  readonly #sound: Pick<Sound, 'remaining'>;
  /** Ms between two paragraphs; null while the page has no room. */
  #step: number | null = null;
  /** Whether the reader wants all that fits now. */
  #hurried = false;
  #held = false;
  #callOff: () => void = () => {};

  /**
   * @param director of what is played; null while nothing is.
   * @param sound that says lines: a voice ends with its line, so the next one waits for it.
   */
  constructor(director: () => Director | null, clock: Clock, sound: Pick<Sound, 'remaining'>) {
    this.#director = director;
    this.#clock = clock;
    this.#sound = sound;
  }

  /**
   * Says how paragraphs follow each other.
   * @param step ms between two of them, 0 for at once; null while the page has no room for more.
   */
  follow(step: number | null): void {
    if (step === this.#step) return;
    this.#step = step;
    if (step === null) this.#hurried = false;
    this.goOn();
  }

  /** Arranges for the next paragraph to come; to be called whenever the play has moved. */
  goOn(): void {
    this.#callOff();
    const director = this.#director();
    if (director === null) return;
    const { phase, pace } = director.view;
    if (phase === 'appearing' && this.#hurried) this.#after(0, director);
    else if (phase !== 'reading' && phase !== 'appearing') this.#hurried = false;
    else if (phase === 'reading' && pace === 'manual' && this.#step !== null && !this.#held) {
      this.#after(this.#hurried ? 0 : Math.max(this.#step, this.#voiceLeft(director)), director);
    }
  }

  /** The reader's press: what still comes comes at once; where nothing does, the next paragraph. */
  press(): void {
    const director = this.#director();
    if (director === null) return;
    const { phase, pace } = director.view;
    const comes = pace === 'manual' && this.#step !== null;
    this.#hurried = comes && (phase === 'appearing' || phase === 'reading');
    director.press();
  }

  /** Goes forward to the next choice that was answered before, or as far as the play has come. */
  forwardAgain(): void {
    const director = this.#director();
    if (director === null) return;
    const { playthrough } = director;
    let at = playthrough.at + 1;
    while (at < playthrough.last && playthrough.takenAt(at) === null) at += 1;
    if (at <= playthrough.last) director.goTo(at);
  }

  /** While held, nothing comes by itself: a menu lies over the page. */
  hold(held: boolean): void {
    this.#held = held;
    this.#director()?.hold(held);
    this.goOn();
  }

  /** Ms that the voice of the line still takes. */
  #voiceLeft({ view }: Director): number {
    const speaks = view.frame.beat.cues.some(({ kind }) => kind === 'voice');
    return speaks ? this.#sound.remaining() : 0;
  }

  #after(ms: number, director: Director) {
    this.#callOff = this.#clock.after(ms, () => director.press());
  }
}
