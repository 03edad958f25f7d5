import type { StorageState } from '../shelf/writer.ts';

/** What a player is told of storage; empty when all is well. */
export const storageNotices: Readonly<Record<StorageState, string>> = {
  kept: '',
  unsure: 'Not kept here for good: over plain http a browser may let go of it.',
  refused: 'Not kept here: this browser refuses storage.',
  full: 'No room left in this browser: what was kept stays, new places are not kept.',
};
