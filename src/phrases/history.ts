// What was read: the history, checkpoints, and two roads beside each other.

import { plural } from './intl/plural.ts';

export const title = 'History';
export const copied = 'The transcript is copied.';
export const notCopied = 'This browser does not let a page copy.';
export const none = 'No line has these words.';
export const searchLabel = 'Search the history';
export const search = 'Search';
export const copy = 'Copy transcript';
export const print = 'Print';
export const found = (lines: number) =>
  plural(lines, { one: '# line found', other: '# lines found' });
/** Before an option that was taken, for those who do not see its stroke. */
export const chosen = 'Chosen: ';
export const hear = 'Hear it';
export const hearLine = (line: string) => `Hear “${line}”`;
export const checkpoints = 'Checkpoints';
export const noCheckpoint = 'None is passed yet.';
export const sides = 'Two roads';
export const bothRoads = 'Both roads';
export const road = (option: string, ending: string) => `“${option}”, to ${ending}`;
export const neverPart = 'These roads never part, or are not there any more.';
