/** Size of a screen in CSS pixels, and how many pixels of the screen each of them has; 1 unless said otherwise. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio?: number;
}

/** Which of several elements is meant: the first that has these words, or the one of that number, from 0. */
export interface ElementChoice {
  readonly words?: string;
  readonly at?: number;
}

/** Longest wait for a page to do what it was asked, in ms: software rendering on a busy machine is slow. */
export const pageTimeout = 60_000;

/** One open page, whatever engine shows it: all that a visitor does goes through here. */
export interface Tab {
  /** Opens an address and waits until the page and what it names are there. */
  goTo(url: string): Promise<void>;
  reload(): Promise<void>;
  /**
   * Runs a function in the page, with nothing around it but its argument.
   * @param given what goes in; it and what comes out are plain data.
   * @throws {Error} when the function does.
   */
  evaluate<R>(run: () => R | Promise<R>): Promise<R>;
  evaluate<A, R>(run: (given: A) => R | Promise<R>, given: A): Promise<R>;
  /**
   * Presses keys by their names, as `Space`, `ArrowLeft` or `Control+v`.
   * @param times how often, as fast as hands can; once unless said otherwise.
   */
  press(keys: string, times?: number): Promise<void>;
  /** Clicks an element as soon as it is seen, stands still and can be clicked. */
  click(selector: string, which?: ElementChoice): Promise<void>;
  resize(screen: ScreenSize): Promise<void>;
  /** What is to be seen, as PNG. */
  picture(): Promise<Buffer>;
  /** What went wrong so far, as far as the engine tells: errors in the console, requests that failed or left the game. */
  faults(): Promise<readonly string[]>;
  close(): Promise<void>;
}
