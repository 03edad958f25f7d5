import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Game } from './game.ts';

const publicId = 'virtual:game/reading';
const id = `\0${publicId}`;

/**
 * Serves `virtual:game/reading`: code that only some stories are read with. A build has of it what its story needs;
 * where a story is written or checked, all of it is there.
 * @param asks whether the story has a line that asks for words; asked by builds alone.
 */
export function readingCode(game: Pick<Game, 'root'>, asks: () => boolean = () => true): Plugin {
  let isBuild = false;
  const from = (file: string) => JSON.stringify(join(game.root, file).split(sep).join('/'));
  return {
    name: 'game:reading',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: (source) => (source === publicId ? id : null),
    load(asked) {
      if (asked !== id) return null;
      if (isBuild && !asks()) return 'export const reading = {};';
      return `import { asking } from ${from('src/story/input.ts')};
export const reading = { asking };`;
    },
  };
}
