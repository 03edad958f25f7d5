import type { Arrival } from '../../director/ports.ts';
import { type Frame, type Words, wordsOf } from '../../scene/frame.ts';
import { pauseOf } from '../effects/run.ts';
import { Speech } from './speech.ts';

/** Shows so many letters of the page's own line; all of them at `Infinity`. */
export type Uncover = (letters: number) => void;

/** A line that the page sets, on its way onto the screen: the stage keeps the time, the page uncovers the letters. */
export class PageLine {
  private words: Words | null = null;
  private speech: Speech | null = null;
  private speed = 0;

  /** @param uncover null where a page cannot uncover a line letter by letter: there it stands at once. */
  constructor(private readonly uncover: Uncover | null) {}

  /** Begins a frame's line; it stands at once where it is cut to, and where it stood before. */
  say(frame: Frame, arrival: Arrival, speed: number, now: number): void {
    const stands = arrival === 'cut' || frame.still !== undefined;
    const starts = now + (stands ? 0 : pauseOf(frame.beat.cues));
    this.speak(wordsOf(frame), stands ? 0 : speed, starts, now);
  }

  /**
   * Begins a line; until it starts, nothing of it is seen.
   * @param speed letters a second; 0 is at once.
   * @param starts ms on the stage's clock.
   */
  speak(words: Words, speed: number, starts: number, now: number): void {
    this.words = words;
    this.speed = this.uncover === null ? 0 : speed;
    this.speech = Speech.of(words, this.speed, starts);
    this.update(now);
  }

  /** Lets a line that has not begun yet wait longer. */
  wait(starts: number, now: number): void {
    if (this.words === null || this.speech === null || this.speech.letters(now) >= 1) return;
    this.speak(this.words, this.speed, starts, now);
  }

  /** Lets the page show what it has. */
  leave(): void {
    this.words = null;
    this.speech = null;
    this.uncover?.(Number.POSITIVE_INFINITY);
  }

  /** Tells the page how far the line has come. */
  update(now: number): void {
    const { speech } = this;
    if (speech === null) return;
    this.uncover?.(speech.isWhole(now) ? Number.POSITIVE_INFINITY : speech.letters(now));
  }

  isWhole(now: number): boolean {
    return this.speech?.isWhole(now) ?? true;
  }

  finish(now: number): void {
    this.words = null;
    this.speech?.finish();
    this.update(now);
  }
}
