import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** When something in a file or folder was last changed, in ms since 1970; 0 when it does not exist. */
function newest(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  // A folder's own time tells of files that are gone.
  return Math.max(entry.mtimeMs, ...inside);
}

/** Whether what was made is there and younger than everything it was made from. */
export function isFresh(made: string, sources: readonly string[]): boolean {
  const age = statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return age > 0 && sources.every((source) => newest(source) < age);
}
