import { number } from './intl/locale.ts';

/** The menu over the story. */
export const menuPhrases = {
  menu: 'Menu',
  resume: 'Resume',
  back: 'Back',
  auto: 'Auto',
  skip: 'Skip',
  history: 'History',
  checkpoints: 'Checkpoints',
  save: 'Save',
  paths: 'Paths',
  replay: 'Replay',
  copyLink: 'Copy link',
  settings: 'Settings',
  credits: 'Credits',
  toTitle: 'Title',
  endings: (seen: number, all: number) => `${number(seen)} of ${number(all)} endings seen`,
} as const;
