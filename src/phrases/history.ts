import { plural } from './intl/plural.ts';

/** What was read: the history, checkpoints, and two roads beside each other. */
export const historyPhrases = {
  title: 'History',
  copied: 'The transcript is copied.',
  notCopied: 'This browser does not let a page copy.',
  none: 'No line has these words.',
  searchLabel: 'Search the history',
  search: 'Search',
  copy: 'Copy transcript',
  print: 'Print',
  found: (lines: number) => plural(lines, { one: '# line found', other: '# lines found' }),
  hear: 'Hear it',
  hearLine: (line: string) => `Hear “${line}”`,
  checkpoints: 'Checkpoints',
  noCheckpoint: 'None is passed yet.',
  sides: 'Two roads',
  bothRoads: 'Both roads',
  road: (option: string, ending: string) => `“${option}”, to ${ending}`,
  neverPart: 'These roads never part, or are not there any more.',
} as const;
