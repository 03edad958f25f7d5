import { migrating } from '../playthrough/migrate-journal.ts';
import type { SavesParts } from './saves.ts';
import { inSlices } from './slices.ts';

/** Names anew what an earlier version of the game noted of options, while the page goes on. */
export async function migrateJournal({
  shelf,
  script,
  clock,
}: Pick<SavesParts, 'shelf' | 'script' | 'clock'>): Promise<void> {
  const kept = [...(await shelf.saves()), ...shelf.autosaves];
  const bookmarks = kept.map(({ bookmark }) => bookmark);
  const named = await inSlices(migrating(script(), shelf.journal, bookmarks), clock);
  shelf.keepJournal(named(shelf.journal));
}
