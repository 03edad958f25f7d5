import { existsSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Game } from './game.ts';

const slashed = (path: string) => path.split(sep).join('/');

/** What `story.json` names as the story's language; whatever else is wrong with it is said by whoever serves the story. */
function languageOf({ info }: Pick<Game, 'info'>): string {
  if (!existsSync(info)) return '';
  return /"language"\s*:\s*"([\w-]+)"/.exec(readFileSync(info, 'utf8'))?.[1] ?? '';
}

/** The folder with the phrases of a language, or of the language that it is a kind of; null where there is none. */
function folderOf(room: string, language: string): string | null {
  const subtags = language.split('-');
  for (let count = subtags.length; count > 0; count--) {
    const folder = `${room}/${subtags.slice(0, count).join('-')}`;
    // The folder of helpers is no language's.
    if (existsSync(`${folder}/language.ts`)) return folder;
  }
  return null;
}

/**
 * Puts the phrases of the story's language in the place of the English ones, where `src/phrases` has a folder for it:
 * file by file, so that no player loads a language that is not theirs.
 */
export function phrases(game: Pick<Game, 'root' | 'info'>): Plugin {
  const room = slashed(join(game.root, 'src/phrases'));
  const folder = folderOf(room, languageOf(game));
  return {
    name: 'game:phrases',
    enforce: 'pre',
    resolveId(source, importer) {
      if (folder === null || importer === undefined || !source.startsWith('.')) return null;
      const file = posix.join(posix.dirname(slashed(importer)), source);
      if (posix.dirname(file) !== room) return null;
      const own = `${folder}/${posix.basename(file)}`;
      return existsSync(own) ? own : null;
    },
  };
}
