import type { KeptFile, KeptFor } from '../../catalogue/kept-files.ts';
import type { Shipped } from './shipped.ts';

/** Two encodings of the same thing: a browser fetches one of them. */
const pairs = [
  ['avif', 'webp'],
  ['opus', 'm4a'],
] as const;

/** What only a web server, another site or a curious reader asks for. */
const notForPlaying = /^(_headers|CREDITS\.txt|sw\.js)$|\.br$|(^|\/)share-/;

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function stemOf(path: string): string {
  return path.slice(0, path.lastIndexOf('.') + 1);
}

/**
 * What a game must keep to be played without a network, and for which browsers.
 * @param files of the folder, as it ships.
 * @param origins the source files of each asset: two that differ in their encoding alone are a pair.
 */
export function offlineFiles(
  files: readonly Pick<Shipped, 'path'>[],
  origins: ReadonlyMap<string, readonly string[]>,
): KeptFile[] {
  const sources = new Set([...origins.values()].flat());
  const forWhom = (path: string): KeptFor => {
    const ending = endingOf(path);
    const kept = pairs.flatMap(([one, other]): KeptFor[] => {
      if (ending !== one && ending !== other) return [];
      const counterpart = ending === one ? other : one;
      const from = origins.get(path) ?? [];
      // Made from several sources, it is wanted by all as soon as one of them has no counterpart.
      const always = from.some((source) => !sources.has(stemOf(source) + counterpart));
      return always || from.length === 0 ? [] : [ending];
    });
    return kept[0] ?? 'everyone';
  };
  return files
    .filter(({ path }) => !notForPlaying.test(path))
    .map(({ path }) => ({
      path: path === 'index.html' ? '' : path,
      for: forWhom(path),
    }));
}
