import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import type { Game } from './game.ts';
import { hasPictures } from './has-pictures.ts';
import { readStoryFile } from './story-file.ts';
import { isLight, styleProperties } from './style-properties.ts';

/** The page's style sheet, which the properties are added to. */
const sheet = /\/src\/menus\/menus\.css(\?|$)/;

/** How a story looks that has no pictures. @param folder where the page's style sheets are. */
function wordsAlone(folder: string, palette: StoryInfo['palette']): string {
  const light = isLight(palette.background);
  const sheet = readFileSync(join(folder, 'words-alone.css'), 'utf8');
  // The ground is seen through the flat one that a stage draws, in what is lighter than that, or darker on a light page.
  // Where it draws none, nothing is blended: without a graphics card that takes four times as long for each frame.
  const blend = light ? 'darken' : 'lighten';
  return `${sheet}\nbody[data-rests] #stage:has(canvas:not([hidden])) { mix-blend-mode: ${blend}; }`;
}

/** Writes the look of words and the story's colours into the page's style sheet, so that nothing flashes before a script runs. */
export function styleSheet(game: Game): Plugin {
  return {
    name: 'game:style-sheet',
    enforce: 'pre',
    transform(source, id) {
      if (!sheet.test(id)) return null;
      this.addWatchFile(game.info);
      // What is wrong with story.json is said by whoever serves the story.
      const { info } = readStoryFile(game);
      const sheets = [
        source,
        ...(hasPictures(game) ? [] : [wordsAlone(dirname(id), info.palette)]),
      ];
      return `${sheets.join('\n')}\n${styleProperties(info)}\n`;
    },
    hotUpdate({ file, modules }) {
      // Vite follows a file only where it was there before.
      if (file !== game.info) return undefined;
      const known = [...this.environment.moduleGraph.idToModuleMap.values()];
      const sheets = known.filter(({ id }) => id !== null && sheet.test(id));
      return [...new Set([...modules, ...sheets])];
    },
  };
}
