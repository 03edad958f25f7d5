import type { Preferences } from '../../director/preferences.ts';
import { textSpeedOf } from '../../director/text-speed.ts';
import type { Beat } from '../../story/beat.ts';
import type { Line } from '../../story/line.ts';
import { isMotionReduced } from '../motion-preference.ts';
import { lettersAt, paceOf, type Typing, timeLetters } from './typewriter.ts';

/** Letters a second for this reader, on every stage alike; 0 is at once. */
export function speedFor(preferences: Preferences): number {
  return textSpeedOf(preferences, isMotionReduced(preferences.motion));
}

/** What of a player's wishes changes how a line looks. */
const looks = [
  'typeface',
  'textSize',
  'lineSpacing',
  'letterSpacing',
  'contrast',
  'dimRead',
] as const;

/** Whether a line looks otherwise by these wishes than by those before. */
export function looksOtherwise(before: Preferences, now: Preferences): boolean {
  return looks.some((wish) => before[wish] !== now[wish]);
}

/** A line on its way onto the screen. */
export class Speech {
  private typing: Typing;

  /**
   * @param speed letters a second; 0 is at once.
   * @param starts ms on the stage's clock at which the first letter stands.
   */
  constructor(
    private readonly line: Pick<Line, 'text' | 'timings'>,
    speed: number,
    private starts: number,
  ) {
    this.typing = timeLetters(line.text, speed, line.timings);
  }

  /** A beat's line, at its author's pace. @param speed the reader's own letters a second. */
  static of({ line, style }: Pick<Beat, 'line' | 'style'>, speed: number, starts: number): Speech {
    return new Speech(line, speed * paceOf(style), starts);
  }

  /** Letters that stand at a time. It begins with its first letter, and not with the time that one takes. */
  letters(now: number): number {
    const { typing, starts } = this;
    return now < starts ? 0 : lettersAt(typing, now - starts + typing.letter);
  }

  isWhole(now: number): boolean {
    return now >= this.starts && this.letters(now) >= this.line.text.length;
  }

  /** All letters stand from now on. */
  finish(): void {
    this.typing = timeLetters(this.line.text, 0);
    this.starts = Number.NEGATIVE_INFINITY;
  }
}
