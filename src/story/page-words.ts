import type { Beat } from './beat.ts';
import type { Script } from './script.ts';

/**
 * Hebrew, Arabic and the other scripts that run from right to left; Thai, Lao, Tibetan, Burmese and Khmer, which
 * do not tell by spaces where a row may end. Browsers know how to set them.
 */
const browsers =
  /[\u0590-\u08ff\u0e00-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a line with its speaker's name is set by the page, even where a stage draws the words: one with a link is. */
export function isPageWords(
  { speaker, line, cues }: Pick<Beat, 'speaker' | 'line' | 'cues'>,
  people: Script['people'],
): boolean {
  return (
    cues.some(({ kind }) => kind === 'link') ||
    browsers.test(`${people[speaker ?? '']?.name}${line.text}`)
  );
}
