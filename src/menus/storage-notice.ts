import { storagePhrases } from '../phrases/storage.ts';
import type { StorageState } from '../shelf/writer.ts';

/** What a player is told of storage; empty when all is well. */
export const storageNotices: Readonly<Record<StorageState, string>> = {
  kept: '',
  ...storagePhrases,
};
