import type { Fault } from './fault.ts';

/** Names that Windows keeps for itself, with any ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** What every file system and web server takes as it is. */
const safe = /^[\w.\-@+]+$/;

function wrongWith(name: string): string | null {
  if (!safe.test(name)) return `"${name}" holds more than letters, digits and . _ - @ +`;
  if (reserved.test(name)) return `"${name}" is a name that Windows keeps for itself`;
  if (name.endsWith('.')) return `"${name}" ends with a dot, which Windows drops`;
  return null;
}

/** What is wrong with the names of these files, on whatever system they are unpacked. */
export function inspectNames(paths: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const known = new Map<string, string>();
  for (const path of paths) {
    for (const name of path.split('/')) {
      const what = wrongWith(name);
      if (what !== null) faults.push({ where: path, what });
    }
    const folded = path.toLowerCase();
    const twin = known.get(folded);
    if (twin !== undefined) {
      const what = `differs from ${twin} in its case alone: where case does not count, one of them is lost`;
      faults.push({ where: path, what });
    }
    known.set(folded, path);
  }
  return faults;
}
