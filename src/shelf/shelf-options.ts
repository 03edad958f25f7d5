import type { Clock } from '../director/ports.ts';
import type { Store } from './store.ts';
import type { StorageState } from './writer.ts';

/** What a shelf is opened with. */
export interface ShelfOptions {
  /** The story's id: works of the same id share a database. */
  readonly story: string;
  /** The story's id and its address: every key begins with it. Left out, the id alone is taken. */
  readonly home?: string;
  /** Fingerprint of the story. */
  readonly edition?: string;
  readonly clock: Clock;
  /** The time of day, in ms since 1970. */
  readonly today: () => number;
  /** Called when keeping changes: refused, full, or well again. */
  readonly onStorageState?: (state: StorageState) => void;
  /** Where to keep things; IndexedDB when left out. May reject or never answer: then memory serves. */
  readonly open?: (name: string, onEmptied: () => void) => Promise<Store>;
}
