import { createHash } from 'node:crypto';
import { build, type Plugin } from 'vite';
import type { KeptFile, KeptFor } from '../../catalogue/kept-files.ts';
import { buildOptions, inProduction } from '../compile/build-options.ts';
import type { ReleaseFile } from './release.ts';

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
  files: readonly Pick<ReleaseFile, 'path' | 'bytes'>[],
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
    .map(({ path, bytes }) => ({
      path: path === 'index.html' ? '' : path,
      for: forWhom(path),
      bytes: bytes.length,
    }));
}

/** Length of a version, in hex digits. */
const versionLength = 16;

/** Changes whenever a file does that the game keeps. */
export function versionOf(files: readonly ReleaseFile[], kept: readonly KeptFile[]): string {
  const paths = new Set(kept.map(({ path }) => (path === '' ? 'index.html' : path)));
  const hash = createHash('sha256');
  for (const { path, bytes } of files) {
    if (paths.has(path)) hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, versionLength);
}

/** Serves `virtual:game/offline`. */
function offline(exports: Readonly<Record<string, unknown>>): Plugin {
  const id = '\0virtual:game/offline';
  return {
    name: 'export:offline',
    resolveId: (source) => (`\0${source}` === id ? id : null),
    load(asked) {
      if (asked !== id) return null;
      return Object.entries(exports)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}

/**
 * The service worker of a folder, as one classic script.
 * @param root the project.
 * @param keeps which story, which version of it, and which files.
 * @throws {Error} when the bundler makes none.
 */
export async function serviceWorker(
  root: string,
  keeps: { readonly story: string; readonly version: string; readonly files: readonly KeptFile[] },
): Promise<string> {
  const { rolldownOptions } = buildOptions;
  const made = await inProduction(() =>
    build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      plugins: [offline(keeps)],
      build: {
        ...buildOptions,
        write: false,
        modulePreload: false,
        rolldownOptions: {
          ...rolldownOptions,
          input: 'src/game/offline/worker.ts',
          output: { format: 'iife', codeSplitting: false, entryFileNames: 'sw.js' },
        },
      },
    }),
  );
  const [chunk] = 'output' in made ? made.output : [];
  if (chunk?.type !== 'chunk') throw new Error('the bundler made no service worker');
  return chunk.code;
}
