import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Game } from './game.ts';

/** The files of an effect's folder that the game is made of, each with the module that lists all of its kind. */
const effectParts = {
  'virtual:game/effects': 'effect.ts',
  'virtual:game/effects/seen': 'seen.ts',
  'virtual:game/effects/full': 'full.ts',
  'virtual:game/effects/plain': 'plain.ts',
  'virtual:game/effects/kept': 'kept.ts',
  'virtual:game/effects/sound': 'sound.ts',
  'virtual:game/effects/author': 'author.ts',
} as const;

/** Names of all such files. */
export const partFiles: readonly string[] = Object.values(effectParts);

type ListId = keyof typeof effectParts;

/** The folder of an effect: where it is, and how an author knows it. */
interface EffectFolder {
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
  readonly shown: string;
}

function foldersIn(parent: string, shown: string): EffectFolder[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, path: join(parent, name), shown: `${shown}/${name}` }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Every effect of a game: the engine's own, then those beside the story's main file.
 * @throws {Error} when a folder has no `effect.ts`, or a story's effect is called like one of the engine's.
 */
export function effectFolders({
  root,
  main,
}: Pick<Game, 'root' | 'main'>): readonly EffectFolder[] {
  const own = foldersIn(join(root, 'src/effects'), 'src/effects');
  // What an author keeps in a folder of that name may be something else: a picture, a sound.
  const story = foldersIn(join(dirname(main), 'effects'), 'effects').filter(({ path }) =>
    readdirSync(path).some((file) => partFiles.includes(file)),
  );
  for (const { name, path, shown } of [...own, ...story]) {
    if (!existsSync(join(path, 'effect.ts'))) throw new Error(`${shown} has no effect.ts`);
    if (own.some((other) => other.name === name && other.path !== path)) {
      throw new Error(`${shown} is called like an effect of the engine's; give it another name`);
    }
  }
  return [...own, ...story];
}

/** The module that lists one part of every effect that has it. */
function listSource(id: ListId, folders: readonly EffectFolder[]): string {
  const file = effectParts[id];
  const found = folders.filter(({ path }) => existsSync(join(path, file)));
  const imports = found.map(
    ({ path }, at) =>
      `import part${at} from ${JSON.stringify(join(path, file).split(sep).join('/'))};`,
  );
  // The first list is all that a player must have before the first line: it is kept short.
  const rows = found.map(({ name }, at) =>
    id === 'virtual:game/effects' ? `part${at}` : `{ ...part${at}, name: ${JSON.stringify(name)} }`,
  );
  return `${imports.join('\n')}\nexport const effects = [${rows.join(',\n')}];`;
}

const isList = (id: string): id is ListId => id in effectParts;

/**
 * Serves `@kit/...`, what effects are written with wherever their story lies, and the lists of effects, `virtual:game/effects` and those of their parts, made from the folders there are.
 * In dev, a folder that comes or goes reloads the page.
 */
export function effectLists(game: Pick<Game, 'root' | 'main'>): Plugin {
  return {
    name: 'game:effects',
    resolveId(source) {
      const kit = /^@kit\/(\w+)$/.exec(source)?.[1];
      if (kit !== undefined) return join(game.root, `src/kit/${kit}.ts`).split(sep).join('/');
      return isList(source) ? `\0${source}` : null;
    },
    load(asked) {
      const id = asked.replace(/^\0/, '');
      if (!asked.startsWith('\0') || !isList(id)) return null;
      return listSource(id, effectFolders(game));
    },
    configureServer(server) {
      const homes = [join(game.root, 'src/effects'), join(dirname(game.main), 'effects')];
      const isPart = (file: string) =>
        homes.includes(dirname(dirname(file))) &&
        Object.values(effectParts).some((name) => name === basename(file));
      const renew = (file: string) => {
        if (!isPart(file)) return;
        for (const id of Object.keys(effectParts)) {
          const module = server.environments.client.moduleGraph.getModuleById(`\0${id}`);
          if (module !== undefined) server.environments.client.moduleGraph.invalidateModule(module);
        }
        server.environments.client.hot.send({ type: 'full-reload' });
        server.config.logger.info(`effects changed: ${relative(dirname(game.main), file)}`);
      };
      // A story outside the project has no watched folder, and its first effect makes one in it.
      server.watcher.add([join(game.root, 'src/effects'), dirname(game.main)]);
      for (const event of ['add', 'unlink']) server.watcher.on(event, renew);
    },
  };
}
