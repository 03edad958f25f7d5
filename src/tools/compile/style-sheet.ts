import type { Plugin } from 'vite';
import type { Game } from './game.ts';
import { readStoryFile } from './story-file.ts';
import { styleProperties } from './style-properties.ts';

/** The page's style sheet, which the properties are added to. */
const sheet = /\/src\/menus\/menus\.css(\?|$)/;

/** Writes the look of words and the story's colours into the page's style sheet, so that nothing flashes before a script runs. */
export function styleSheet(game: Game): Plugin {
  return {
    name: 'game:style-sheet',
    enforce: 'pre',
    transform(source, id) {
      if (!sheet.test(id)) return null;
      this.addWatchFile(game.info);
      // What is wrong with story.json is said by whoever serves the story.
      return `${source}\n${styleProperties(readStoryFile(game).info)}\n`;
    },
  };
}
