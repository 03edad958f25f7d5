// What one has seen and heard.

import { number } from './intl/locale.ts';

export const title = 'Gallery';
export const endings = 'Endings';
export const pictures = 'Pictures';
export const music = 'Music';
export const count = (met: number, all: number | null) =>
  all === null ? number(met) : `${number(met)} of ${number(all)}`;
export const nothing = 'Nothing yet. What you come to is kept here.';
export const looking = 'Looking…';
export const untitled = 'Untitled';
