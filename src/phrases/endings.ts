// The cards at an end, and where a story would begin anew.

import { number } from './intl/locale.ts';

export const ending = 'Ending';
export const end = 'The end';
export const seen = (seen: number, all: number) => `${number(seen)} of ${number(all)} endings seen`;
export const unseen = 'Not yet seen';
export const restart = 'From the beginning?';
export const kept = 'The story begins anew here. Your place is kept.';
export const toChoice = 'Back to the choice';
export const sides = 'Two roads';
export const paths = 'Paths';
export const begin = 'From the beginning';
export const title = 'Title';
export const stay = 'Stay here';
