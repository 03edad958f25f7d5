import { number } from './intl/locale.ts';

/** What every page may have over it, or in its place. */
export const partsPhrases = {
  dismiss: 'Dismiss',
  walking: 'Walking there',
  captions: 'Captions',
  left: ' from the left',
  right: ' from the right',
  notLoaded: 'This page could not be loaded',
  asked: (times: number) => `It was asked for ${number(times)} times.`,
  retry: 'Try again',
  reload: 'Load the game anew',
  back: 'Back',
  isCopied: (what: string) => `${what} is copied.`,
  notCopied: (what: string, text: string) => `${what}: ${text}`,
} as const;
