/** Events in which one browser or another lets sound begin. */
const gestures = ['pointerdown', 'pointerup', 'touchend', 'click', 'keydown'] as const;

const listening: AddEventListenerOptions = { capture: true, passive: true };

/**
 * Browsers keep sound shut until the reader has touched the page, and take it away again for a phone call or
 * a locked screen. The gate asks for it in each gesture for as long as it is shut.
 */
export class Gate {
  readonly #page: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  readonly #wants: () => AudioContext | null;
  readonly #onOpen: () => void;
  #context: AudioContext | null = null;
  #armed = false;

  /**
   * @param wants makes the audio context, called in a gesture and until it gives one; null while there is
   *   nothing to be heard.
   * @param onOpen called each time the context begins to run.
   */
  constructor(
    page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
    { wants, onOpen }: { wants: () => AudioContext | null; onOpen: () => void },
  ) {
    this.#page = page;
    this.#wants = wants;
    this.#onOpen = onOpen;
    this.#arm(true);
  }

  /** True while sound can be heard. `interrupted`, which only iOS knows, counts as shut like `suspended`. */
  get open(): boolean {
    return this.#context?.state === 'running';
  }

  /** Asks for sound; does something only within a gesture, or after one where the browser remembers it. */
  unlock(): void {
    if (this.#context === null) {
      this.#context = this.#wants();
      this.#context?.addEventListener('statechange', this.#watch);
    }
    // A refusal leaves the gate shut, and the next gesture asks again.
    if (this.#context !== null && !this.open) this.#context.resume().then(this.#watch, () => {});
  }

  close(): void {
    this.#arm(false);
    this.#context?.removeEventListener('statechange', this.#watch);
  }

  readonly #onGesture = () => this.unlock();

  readonly #watch = () => {
    const opened = this.open && this.#armed;
    this.#arm(!this.open);
    if (opened) this.#onOpen();
  };

  #arm(armed: boolean) {
    if (this.#armed === armed) return;
    this.#armed = armed;
    for (const gesture of gestures) {
      if (armed) this.#page.addEventListener(gesture, this.#onGesture, listening);
      else this.#page.removeEventListener(gesture, this.#onGesture, listening);
    }
  }
}
