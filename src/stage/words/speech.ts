import { lettersAt, type Typing, timeLetters } from './typewriter.ts';

/** A line on its way onto the screen. */
export class Speech {
  private typing: Typing;

  /**
   * @param text the line without markup.
   * @param speed letters a second; 0 is at once.
   * @param starts ms on the stage's clock at which the first letter begins.
   */
  constructor(
    readonly text: string,
    speed: number,
    private starts: number,
  ) {
    this.typing = timeLetters(text, speed);
  }

  /** Letters that stand at a time. */
  letters(now: number): number {
    return now < this.starts ? 0 : lettersAt(this.typing, now - this.starts);
  }

  isWhole(now: number): boolean {
    return now >= this.starts && this.letters(now) >= this.text.length;
  }

  /** All letters stand from now on. */
  finish(): void {
    this.typing = timeLetters(this.text, 0);
    this.starts = Number.NEGATIVE_INFINITY;
  }
}
