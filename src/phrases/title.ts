import { number } from './intl/locale.ts';

/** The first page. */
export const titlePhrases = {
  title: 'Title',
  begin: 'Begin',
  continue: 'Continue',
  load: 'Load',
  paths: 'Paths',
  sides: 'Two roads',
  content: 'Content',
  settings: 'Settings',
  credits: 'Credits',
  endings: (seen: number, all: number) => `${number(seen)} of ${number(all)} endings seen`,
} as const;
