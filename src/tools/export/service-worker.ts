import { createHash } from 'node:crypto';
import { build, type Plugin } from 'vite';
import type { KeptFile } from '../../catalogue/kept-files.ts';
import { buildOptions } from '../compile/build-options.ts';
import { forPlayers } from '../compile/production.ts';
import type { Shipped } from './shipped.ts';

/** Length of a version, in hex digits. */
const versionLength = 16;

/** Changes whenever a file does that the game keeps. */
export function versionOf(files: readonly Shipped[], kept: readonly KeptFile[]): string {
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
 */
export async function serviceWorker(
  root: string,
  keeps: { readonly story: string; readonly version: string; readonly files: readonly KeptFile[] },
): Promise<string> {
  const { rolldownOptions } = buildOptions;
  const made = await forPlayers(() =>
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
