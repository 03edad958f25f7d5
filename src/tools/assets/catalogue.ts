import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { toBuildError } from '../compile/build-error.ts';
import type { Game } from '../compile/game.ts';
import { literal } from '../compile/literal.ts';
import { livesOn } from '../compile/lives-on.ts';
import { judged } from '../compile/problem.ts';
import { readStoryFile } from '../compile/story-file.ts';
import { type Assets, readAssets } from './assets.ts';

const prefix = 'virtual:game/';

/** What each module exports, under its own name. */
const contents: Readonly<Record<string, (assets: Assets) => unknown>> = {
  pictures: (assets) => assets.pictures,
  recordings: (assets) => assets.recordings,
  stills: ({ pictures }) =>
    Object.fromEntries(
      Object.entries(pictures.backdrops).map(([name, { still }]) => [name, still]),
    ),
};

/**
 * Source of a module that exports `value`; every string in it that is a path under `folder` becomes the URL
 * the bundler gives that file.
 */
export function moduleSource(name: string, value: unknown, folder: string): string {
  const imports = new Map<string, string>();
  const imported = (word: string): string => {
    if (!word.startsWith(folder + sep)) return JSON.stringify(word);
    const known = imports.get(word) ?? `url${imports.size}`;
    imports.set(word, known);
    return known;
  };
  const body = `export let ${name} = ${literal(value, imported)};`;
  const lines = [...imports].map(
    ([file, local]) =>
      `import ${local} from ${JSON.stringify(`${file.split(sep).join('/')}?url`)};`,
  );
  return [...lines, body].join('\n');
}

/**
 * Serves `virtual:game/pictures`, `/recordings` and `/stills`, made from what lies under the assets folder.
 * In dev, they follow whatever changes, comes or goes there, without a reload.
 */
export function catalogue(game: Game): Plugin {
  return {
    name: 'game:catalogue',
    resolveId: (source) =>
      source.slice(prefix.length) in contents && source.startsWith(prefix) ? `\0${source}` : null,
    load(id) {
      const name = id.startsWith(`\0${prefix}`) ? id.slice(prefix.length + 1) : '';
      const content = contents[name];
      if (content === undefined) return null;
      const assets = readAssets(game.assets);
      const problems = judged(assets.problems, readStoryFile(game).strict);
      const errors = problems.filter((problem) => problem.severity === 'error');
      // All else is told by the check.
      if (errors.length > 0) this.error(toBuildError(errors, game.root));
      return moduleSource(name, content(assets), game.assets) + livesOn(name);
    },
    hotUpdate({ file, modules }) {
      if (!file.startsWith(game.assets + sep)) return undefined;
      const { moduleGraph } = this.environment;
      const own = Object.keys(contents).map((name) =>
        moduleGraph.getModuleById(`\0${prefix}${name}`),
      );
      return [...new Set([...modules, ...own.filter((one) => one !== undefined)])];
    },
  };
}
