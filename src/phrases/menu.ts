// The menu over the story.

import { number } from './intl/locale.ts';

export const menu = 'Menu';
export const resume = 'Resume';
export const back = 'Back';
export const auto = 'Auto';
export const skip = 'Skip';
export const history = 'History';
export const checkpoints = 'Checkpoints';
export const save = 'Save';
export const paths = 'Paths';
export const nextChoice = 'Next choice';
export const load = 'Load';
export const quickSave = 'Quick save';
export const quickLoad = 'Quick load';
export const keys = 'Keys';
export const replay = 'Replay';
export const copyLink = 'Copy link';
export const gallery = 'Gallery';
export const settings = 'Settings';
export const credits = 'Credits';
export const toTitle = 'Title';
export const endings = (seen: number, all: number) =>
  `${number(seen)} of ${number(all)} endings seen`;
