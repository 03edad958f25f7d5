import { parseLine } from '../../story/line.ts';
import { wordsInOurMarks } from '../compile/in-our-marks.ts';
import type { Problem } from '../compile/problem.ts';
import type { Words, WrittenOption } from './script-text.ts';

/** What begins like a mark of timing, and what such marks may be. */
const timing = /<\/?(wait|slow)\b[^>]*>?/gi;
const timed = /^<(wait\s+\d*\.?\d+(s|ms)|\/?slow)>$/i;

/** Finds marks of timing that would be read out as words. */
function mistimed(text: string): string[] {
  const marks = [...text.matchAll(timing)].map(([mark]) => mark);
  return marks.filter((mark) => !timed.test(mark));
}

/** Signs of the typewriter's keyboard, and what is set in their place. */
const typed: readonly (readonly [sign: RegExp, set: string])[] = [
  [/"/, '“ and ”'],
  [/'/, '’ (or ‘)'],
  [/--+/, '— or –'],
  [/\.\.\./, '…'],
];

/** Signs in a line that a printer would not set. */
function unset(text: string): string[] {
  return typed.flatMap(([sign, set]) => {
    const found = sign.exec(text)?.[0];
    return found === undefined ? [] : [`${found} is a typist's sign; in print it is ${set}`];
  });
}

/**
 * Finds marks of timing that are none: they would be read out as part of the line. Warns of quotes, dashes and dots as
 * a keyboard has them.
 */
export function checkLines(words: readonly Words[]): Problem[] {
  return words.flatMap(({ file, line, text }): Problem[] => {
    const problems = mistimed(text).map((mark): Problem => {
      const message = `"${mark}" - a wait is written <wait 0.6s>, a slow part <slow>so</slow>`;
      return { file, line, message, severity: 'remark' };
    });
    const { text: read } = parseLine(wordsInOurMarks(text));
    for (const message of unset(read)) problems.push({ file, line, message, severity: 'warning' });
    return problems;
  });
}

/** What is wrong with an option of which nothing is to be seen. */
export const wordless = 'this option has no words: nobody could see it, or take it';

/** Finds options whose label is nothing but tags, blanks and markup; who is never shown needs no words. */
export function checkOptions(options: readonly WrittenOption[]): Problem[] {
  return options.flatMap(({ file, line, label, dynamic, tags }): Problem[] => {
    const hidden = tags.some(({ source }) => /^hidden$/i.test(source));
    const seen = dynamic || parseLine(label).text.trim() !== '';
    return seen || hidden ? [] : [{ file, line, message: wordless, severity: 'remark' }];
  });
}
