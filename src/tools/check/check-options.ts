import { parseLine } from '../../story/line.ts';
import type { Problem } from '../compile/problem.ts';
import type { WrittenOption } from './script-text.ts';

/** What is wrong with an option of which nothing is to be seen. */
export const wordless = 'this option has no words: nobody could see it, or take it';

/** Finds options whose label is nothing but tags, blanks and markup; who is never shown needs no words. */
export function checkOptions(options: readonly WrittenOption[]): Problem[] {
  return options.flatMap(({ file, line, label, dynamic, tags }): Problem[] => {
    const hidden = tags.some(({ source }) => /^hidden$/i.test(source));
    const seen = dynamic || parseLine(label).text.trim() !== '';
    return seen || hidden ? [] : [{ file, line, message: wordless, severity: 'error' }];
  });
}
