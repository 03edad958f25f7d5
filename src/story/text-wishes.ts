import type { typefaces } from './typography.ts';

// Apart from how words look, which nobody needs before the first line.

/** How a reader wants words to look; 1 is usual for size and line spacing. */
export interface TextWishes {
  readonly typeface: keyof typeof typefaces;
  readonly textSize: number;
  /** From one baseline to the next, against usual. */
  readonly lineSpacing: number;
  /** Added between letters, in ems. */
  readonly letterSpacing: number;
}

export const usualText: TextWishes = {
  typeface: 'story',
  textSize: 1,
  lineSpacing: 1,
  letterSpacing: 0,
};
