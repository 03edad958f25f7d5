import { Story } from 'inkjs';

/** What Ink takes out of a text: tabs, blanks at the edges of its rows, and all but one where there are several. */
const unclean = /\t|^ | $| [ \n]|\n /;

/**
 * Has Ink clean no text of blanks that has none too many: it goes through each letter by letter and puts it together anew,
 * some times a line. It holds for all stories from then on; inkjs exports no class but Story.
 */
export function cleanLessText(): void {
  const { state } = new Story({ inkVersion: 21, root: [null], listDefs: {} });
  const states: typeof state = Object.getPrototypeOf(state);
  const clean = states.CleanOutputWhitespace;
  states.CleanOutputWhitespace = (text) => (unclean.test(text) ? clean(text) : text);
}
