import type { Bookmark } from '../playthrough/log.ts';
import type { Snapshot } from '../playthrough/playthrough.ts';
import type { Preview } from './preview.ts';

/** A bookmark as it is kept. */
export interface Kept {
  readonly id: string;
  /** When it was last written, in ms since 1970. */
  readonly when: number;
  /**
   * What was kept later has a higher one, whatever the clock says. In ms since 1970 as long as the clock is right;
   * what was kept before there was one, or comes from another browser, has none and goes by its time.
   */
  readonly order?: number | undefined;
  readonly bookmark: Bookmark;
  /**
   * From where it is shown again at once, in the same story; only ever what this browser wrote
   * itself. Stored under its first name, by which browsers and files have it.
   */
  readonly foothold?: Snapshot | undefined;
  /** What lists show of it; stored under its first name, too. */
  readonly glimpse: Preview;
}

/** A place a player has kept on purpose. */
export interface Save extends Kept {
  /** What the player calls it; null when it was never named. */
  readonly name: string | null;
}

/** What decides which of two kept places is the newer one. */
export const orderOf = ({ order, when }: Pick<Kept, 'order' | 'when'>) => order ?? when;

export function newestFirst<K extends Kept>(kept: readonly K[]): K[] {
  return kept.toSorted((a, b) => orderOf(b) - orderOf(a) || b.when - a.when);
}
