import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Game } from './game.ts';

/** Module by module, what stands in it where the story asks for words, and where it does not. */
type Source = (asks: boolean, from: (file: string) => string) => string;

const sources: Readonly<Record<string, Source>> = {
  'virtual:game/reading': (asks, from) =>
    asks
      ? `import { asking } from ${from('src/story/input.ts')};
export const reading = { asking };`
      : 'export const reading = {};',
  'virtual:game/asks': (asks) => `export const asks = ${asks};`,
  'virtual:game/input-line': (asks, from) => {
    const file = from('src/menus/play/input-line.tsx');
    const load = `() => import(${file}).then(({ InputLine }) => InputLine)`;
    return `export const inputLine = ${asks ? load : 'null'};`;
  },
};

/**
 * Serves `virtual:game/reading`, code that only some stories are read with, and `virtual:game/input-line`, what is
 * shown of it. A build has of it what its story needs; where a story is written or checked, all of it is there. What
 * hangs on `asks` is left out by the bundler where that is false.
 * @param asks whether the story has a line that asks for words; asked by builds alone.
 */
export function readingCode(game: Pick<Game, 'root'>, asks: () => boolean = () => true): Plugin {
  let isBuild = false;
  let known: boolean | null = null;
  const isAsked = () => {
    known ??= !isBuild || asks();
    return known;
  };
  const from = (file: string) => JSON.stringify(join(game.root, file).split(sep).join('/'));
  return {
    name: 'game:reading',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: (source) => (Object.hasOwn(sources, source) ? `\0${source}` : null),
    load(asked) {
      const source = asked.startsWith('\0') ? sources[asked.slice(1)] : undefined;
      return source?.(isAsked(), from) ?? null;
    },
  };
}
