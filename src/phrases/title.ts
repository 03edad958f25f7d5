// The first page.

import { number } from './intl/locale.ts';

export const title = 'Title';
export const begin = 'Begin';
export const goOn = 'Continue';
export const load = 'Load';
export const paths = 'Paths';
export const sides = 'Two roads';
export const gallery = 'Gallery';
export const content = 'Content';
export const settings = 'Settings';
export const credits = 'Credits';
export const endings = (seen: number, all: number) =>
  `${number(seen)} of ${number(all)} endings seen`;
