import type { Journal } from '../src/playthrough/journal.ts';

/** A journal as it can be compared, however it came about: records grow from others, or are read. */
export function plainJournal({ read, taken, endings, visited }: Journal) {
  const [byOption, byEnding, byPlace] = [taken, endings, visited].map(
    (records) => new Map<string, unknown>(records.entries()),
  );
  return { read: new Set(read.keys()), taken: byOption, endings: byEnding, visited: byPlace };
}
