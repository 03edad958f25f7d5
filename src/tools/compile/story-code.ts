import { existsSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Game } from './game.ts';

/** What the file of functions beside a story may be called. */
const externalsNames = ['externals.ts', 'externals.js', 'externals.mjs'];

/** Absolute path of the file of functions beside a story's main file; null where there is none. */
export function externalsFile(main: string): string | null {
  const files = externalsNames.map((name) => join(dirname(main), name));
  return files.find((file) => existsSync(file)) ?? null;
}

/** What of the code a game needs. */
interface Needs {
  /** Whether its story has a line that asks for words. */
  readonly asks: boolean;
  /** Whether it may call functions outside of it. */
  readonly calls: boolean;
  /** The file of functions beside it. */
  readonly externals: string | null;
  /** How a module imports a file of the project. */
  readonly from: (file: string) => string;
}

function codeSource({ asks, externals, from }: Needs): string {
  const asking = `import { asking } from ${from('src/story/input.ts')};`;
  const functions = `import * as own from ${JSON.stringify(externals?.split(sep).join('/'))};
import { functionsOf } from ${from('src/story/functions.ts')};
const functions = functionsOf(own);`;
  return [
    ...(asks ? [asking] : []),
    ...(externals === null ? [] : [functions]),
    `export const reading = { ${[asks ? 'asking' : '', externals === null ? '' : 'functions'].filter(Boolean).join(', ')} };`,
  ].join('\n');
}

const sources: Readonly<Record<string, (needs: Needs) => string>> = {
  'virtual:game/story-code': codeSource,
  'virtual:game/asks': ({ asks, calls }) =>
    `export const asks = ${asks};\nexport const calls = ${calls};`,
  'virtual:game/input-line': ({ asks, from }) => {
    const file = from('src/menus/play/input-line.tsx');
    const load = `() => import(${file}).then(({ InputLine }) => InputLine)`;
    return `export const inputLine = ${asks ? load : 'null'};`;
  },
};

/**
 * Serves `virtual:game/story-code`, code that only some stories are read with, and `virtual:game/input-line`, what is
 * shown of it. A build has of it what its story needs; where a story is written or checked, all of it is there. What
 * hangs on a flag of `virtual:game/asks` is left out by the bundler where that is false.
 * @param asks whether the story has a line that asks for words; asked by builds alone.
 */
export function storyCode(
  game: Pick<Game, 'root' | 'main'>,
  asks: () => boolean = () => true,
): Plugin {
  let isBuild = false;
  let asked: boolean | null = null;
  const from = (file: string) => JSON.stringify(join(game.root, file).split(sep).join('/'));
  return {
    name: 'game:story-code',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    configureServer(server) {
      // What is in the file is followed as any module is; that it comes or goes is not.
      const renew = (file: string) => {
        if (dirname(file) !== dirname(game.main) || !externalsNames.includes(basename(file)))
          return;
        const { moduleGraph, hot } = server.environments.client;
        const module = moduleGraph.getModuleById('\0virtual:game/story-code');
        if (module !== undefined) moduleGraph.invalidateModule(module);
        hot.send({ type: 'full-reload' });
      };
      for (const event of ['add', 'unlink']) server.watcher.on(event, renew);
    },
    resolveId: (source) => (Object.hasOwn(sources, source) ? `\0${source}` : null),
    load(id) {
      const source = id.startsWith('\0') ? sources[id.slice(1)] : undefined;
      if (source === undefined) return null;
      asked ??= !isBuild || asks();
      const externals = externalsFile(game.main);
      return source({ asks: asked, calls: !isBuild || externals !== null, externals, from });
    },
  };
}
