// What every page may have over it, or in its place.

import { number } from './intl/locale.ts';

export const dismiss = 'Dismiss';
export const walking = 'Walking there';
export const captions = 'Captions';
export const from = { left: ' from the left', right: ' from the right' };
export const notLoaded = 'This page could not be loaded';
export const asked = (times: number) => `It was asked for ${number(times)} times.`;
export const retry = 'Try again';
export const reload = 'Load the game anew';
export const back = 'Back';
export const isCopied = (what: string) => `${what} is copied.`;
export const notCopied = (what: string, text: string) => `${what}: ${text}`;
