import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';
import { toBuildError } from '../compile/build-error.ts';
import { FetchedFiles } from '../compile/fetched.ts';
import type { Game } from '../compile/game.ts';
import { livesOn } from '../compile/lives-on.ts';
import { readStory } from '../compile/story-source.ts';
import { Drawing } from './drawing.ts';
import { roadsOf } from './roads.ts';

/** The map of all roads, drawn from the compiled story. */
const publicId = 'virtual:game/roads';
const id = `\0${publicId}`;

/** Serves `virtual:game/roads`; in dev, where saves must not wait for it, drawn in a thread of its own. */
export function roadsMap(game: Game): Plugin {
  const fetched = new FetchedFiles();
  const drawing = new Drawing(game);
  let isServed = false;
  return {
    name: 'game:roads',
    configResolved(config) {
      fetched.configure(config);
      isServed = config.command === 'serve';
    },
    resolveId: (source) => (source === publicId ? id : null),
    async load(asked) {
      if (asked !== id) return null;
      const { story, info, problems, files } = readStory(game);
      if (story === null || info === null) this.error(toBuildError(problems, game.home));
      // Vite would look in vain for one that is not there.
      for (const file of files.filter((one) => existsSync(one))) this.addWatchFile(file);
      const { compiled } = story;
      const asWritten = { compiled, people: info.cast, endings: info.endings };
      const roads = isServed ? await drawing.draw(asWritten) : roadsOf(asWritten);
      const source = JSON.stringify(roads);
      const url = fetched.emit(this, 'roads.json', source);
      const value = url === null ? source : `await fetch(${url}).then((answer) => answer.json())`;
      return `export let roads = ${value};${livesOn('roads')}`;
    },
    closeBundle: () => drawing.end(),
    hotUpdate({ file, modules }) {
      const module = this.environment.moduleGraph.getModuleById(id);
      if (module === undefined || !/\.(ink|json)$/i.test(file)) return undefined;
      const { story, info, files } = readStory(game);
      // A story with a mistake in it keeps the map it had; the mistake is shown by whoever serves the story.
      if (!files.includes(file) || story === null || info === null) {
        return modules.filter((one) => one !== module);
      }
      return modules.includes(module) ? modules : [...modules, module];
    },
  };
}
