// What is said of saves that come from outside.

import { plural } from './intl/plural.ts';

export const taken = (count: number) =>
  plural(count, { one: '# save was taken in.', other: '# saves were taken in.' });
export const refused = (count: number) =>
  plural(count, {
    one: '# did not fit and was left out.',
    other: '# did not fit and were left out.',
  });
export const damaged = 'The text is cut short, or some of its letters were changed.';
export const noSaves = 'These are no saves: neither a file of them nor their text.';
/** @param problem what of it does not fit, as whoever mends it would want to know. */
export const unfit = (problem: string) => `These are no saves that fit: ${problem}.`;
export const otherGame = (game: string) => `These saves are of another game: “${game}”.`;
export const settings = 'What you had set there is set here, too, where you had set nothing.';
