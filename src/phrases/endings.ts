import { number } from './intl/locale.ts';

/** The cards at an end, and where a story would begin anew. */
export const endingsPhrases = {
  ending: 'Ending',
  end: 'The end',
  seen: (seen: number, all: number) => `${number(seen)} of ${number(all)} endings seen`,
  unseen: 'Not yet seen',
  restart: 'From the beginning?',
  kept: 'The story begins anew here. Your place is kept.',
  toChoice: 'Back to the choice',
  begin: 'From the beginning',
  title: 'Title',
  stay: 'Stay here',
} as const;
