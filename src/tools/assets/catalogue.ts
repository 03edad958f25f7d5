import { dirname, join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { toBuildError } from '../compile/build-error.ts';
import { cacheOf, type Game } from '../compile/game.ts';
import { literal } from '../compile/literal.ts';
import { livesOn } from '../compile/lives-on.ts';
import { isMedia, mediaOf } from '../compile/media-files.ts';
import { judged } from '../compile/problem.ts';
import { readStory } from '../compile/story-source.ts';
import type { Assets } from './assets.ts';
import { findSharp, prepared } from './encode-pictures.ts';
import { readGameAssets } from './game-assets.ts';
import { namedByStory } from './named.ts';
import { sharedParts } from './shared-parts.ts';

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
 * Source of a module that exports `value`; every string in it that is a path under one of the folders becomes the URL
 * the bundler gives that file.
 */
export function moduleSource(name: string, value: unknown, ...folders: readonly string[]): string {
  const imports = new Map<string, string>();
  const imported = (word: string): string => {
    if (!folders.some((folder) => word.startsWith(folder + sep))) return JSON.stringify(word);
    const known = imports.get(word) ?? `url${imports.size}`;
    imports.set(word, known);
    return known;
  };
  const shared = new Map(sharedParts(value).map((part, at) => [part, `part${at}`]));
  const parts = [...shared].map(([part, local]) => {
    const others = (one: object) => (one === part ? undefined : shared.get(one));
    return `const ${local} = ${literal(part, imported, others)};`;
  });
  const body = `export let ${name} = ${literal(value, imported, (part) => shared.get(part))};`;
  const lines = [...imports].map(
    ([file, local]) =>
      `import ${local} from ${JSON.stringify(`${file.split(sep).join('/')}?url`)};`,
  );
  return [...lines, ...parts, body].join('\n');
}

/** Where plain files are made ready to ship. */
const cacheFolder = (game: Game) => join(cacheOf(game), 'plain-files');

/** Reads a game's assets as the bundler is to have them. @throws {Error} when there are errors in them. */
async function shippedAssets(
  game: Game,
  isBuild: boolean,
  print: (line: string) => void,
): Promise<Assets> {
  const source = readStory(game);
  const assets = readGameAssets(game, source, !isBuild);
  const errors = judged(assets.problems, source.strict).filter(
    (problem) => problem.severity === 'error',
  );
  // All else is told by the check.
  if (errors.length > 0) throw toBuildError(errors, game.home);
  if (assets.plain.length === 0) return assets;
  const cache = cacheFolder(game);
  // While a story is written, a picture is as good as it lies.
  const sharp = isBuild ? findSharp() : null;
  return prepared(assets, { cache, sharp, print: isBuild ? print : () => {} });
}

/**
 * Serves `virtual:game/pictures`, `/recordings` and `/stills`, made of what lies under the assets folder, and of what the
 * story names beside it. In dev, they follow whatever changes, comes or goes there, without a reload.
 */
export function catalogue(game: Game, print: (line: string) => void = () => {}): Plugin {
  let isBuild = false;
  let shipped: Promise<Assets> | null = null;
  const cache = cacheFolder(game);
  const folders = [game.assets, dirname(game.main), cache];
  let named = '';
  /** Whether the story names other plain files than when it was last asked. */
  const namesOthers = () => {
    if (mediaOf(dirname(game.main), game.assets).length === 0) return false;
    const { story, info } = readStory(game);
    const before = named;
    named = JSON.stringify(namedByStory(story?.compiled ?? null, info));
    return named !== before;
  };
  return {
    name: 'game:catalogue',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    buildStart: () => {
      shipped = null;
    },
    resolveId: (source) =>
      source.slice(prefix.length) in contents && source.startsWith(prefix) ? `\0${source}` : null,
    async load(id) {
      const name = id.startsWith(`\0${prefix}`) ? id.slice(prefix.length + 1) : '';
      const content = contents[name];
      if (content === undefined) return null;
      shipped ??= shippedAssets(game, isBuild, print);
      return moduleSource(name, content(await shipped), ...folders) + livesOn(name);
    },
    configureServer(server) {
      // The project itself is watched in any case.
      const isApart = (folder: string) => !folder.startsWith(game.root + sep);
      server.watcher.add([game.assets, dirname(game.main)].filter(isApart));
    },
    hotUpdate({ file, modules }) {
      const isIn = (folder: string) => file.startsWith(folder + sep);
      const isAsset = isIn(game.assets) || (isIn(dirname(game.main)) && isMedia(file));
      const isWritten = file === game.info || /\.ink$/i.test(file);
      if (!isAsset && !(isWritten && namesOthers())) return undefined;
      shipped = null;
      const { moduleGraph } = this.environment;
      const own = Object.keys(contents).map((name) =>
        moduleGraph.getModuleById(`\0${prefix}${name}`),
      );
      return [...new Set([...modules, ...own.filter((one) => one !== undefined)])];
    },
  };
}
