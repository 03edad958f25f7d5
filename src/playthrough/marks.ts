import { changed, type Records, withRecord } from './records.ts';

/** Ids, each of which is there or not. A plain value: it never changes. Any `Set` of texts is one. */
export type Marks = Pick<Records<string>, 'size' | 'has' | 'keys' | 'entries'>;

/** The marks with one more. */
export function withMark(marks: Marks, id: string): Marks {
  return marks.has(id) ? marks : withRecord(marks, id, id);
}

/** What of some marks is not among others. */
export function marksSince(before: Marks, after: Marks): readonly string[] {
  return changed(before, after).map(([id]) => id);
}
