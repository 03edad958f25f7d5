import type { Keeping } from '../shelf/writer.ts';

/** What a player is told of keeping; empty when all is well. */
export const keepingInWords: Readonly<Record<Keeping, string>> = {
  kept: '',
  refused: 'Not kept here: this browser refuses storage.',
  full: 'No room left in this browser: what was kept stays, new places are not kept.',
};
