import type { Plugin, ViteDevServer } from 'vite';
import type { GameStory } from '../../catalogue/game-story.ts';
import { bare } from '../../catalogue/own.ts';
import { laterFields } from '../../catalogue/story-info.ts';
import { toBuildError, toOverlay } from './build-error.ts';
import type { Game } from './game.ts';
import { literal } from './literal.ts';
import { describeProblem, hasErrors, type Problem } from './problem.ts';
import { readStory, type StorySource, toShip } from './story-source.ts';

/** The module that hands the story to the game. */
const publicId = 'virtual:game/story';
const id = `\0${publicId}`;

/** Editors save a file in several steps; they are over after this many ms. */
const settled = 30;

/** The module that hands over all of `story.json`, also what nobody needs before the first line. */
const infoId = 'virtual:game/info';

function exported(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${literal(value)};`)
    .join('\n');
}

const isLater = (field: string) => laterFields.some((name) => name === field);

function firstModule({ info, ...story }: GameStory): string {
  const first = Object.entries(info).filter(([field]) => !isLater(field));
  const cast = Object.entries(info.cast).map(([id, { alt: _, ...person }]) => [id, person]);
  return exported({
    ...story,
    first: { ...Object.fromEntries(first), cast: bare(Object.fromEntries(cast)) },
  });
}

function infoModule({ info }: GameStory): string {
  const later = Object.entries(info).filter(([field]) => field === 'cast' || isLater(field));
  const fields = later.map(([field, value]) => `${field}: ${literal(value)}`);
  return `import { first } from '${publicId}';
export const info = { __proto__: null, ...first, ${fields.join(', ')} };`;
}

/** All that is held against a story, and not only that it does not compile. */
export type Check = (source: StorySource) => readonly Problem[];

/**
 * Serves `virtual:game/story`. In dev, a saved `.ink` or `story.json` reaches the page as the event
 * `game:story` (see `src/catalogue/game-story.ts`) without a reload, and mistakes appear over the page.
 */
export function inkStory(game: Game, check: Check): Plugin {
  return {
    name: 'game:story',
    resolveId: (source) => ([publicId, infoId].includes(source) ? `\0${source}` : null),
    load(asked) {
      if (asked !== id && asked !== `\0${infoId}`) return null;
      const source = readStory(game);
      const ship = toShip(source);
      if (ship === null) this.error(toBuildError(source.problems.filter(isError), game.home));
      return asked === id ? firstModule(ship) : infoModule(ship);
    },
    configureServer(server) {
      // Tests run through a server, too, and have no page that could change.
      if (server.config.mode !== 'test') watchStory(server, game, check);
    },
  };
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

function watchStory(server: ViteDevServer, game: Game, check: Check) {
  let source = readStory(game);
  let known = new Set<string>();
  const { logger } = server.config;
  const { hot, moduleGraph } = server.environments.client;
  const describe = (problem: Problem) => describeProblem(problem, game.home);

  const show = (problems: readonly Problem[]) => {
    const errors = problems.filter(isError);
    if (errors.length > 0) hot.send(toOverlay(errors, game.home));
  };
  /** Prints what was not wrong before, and returns it. */
  const print = (problems: readonly Problem[]) => {
    const fresh = problems.filter((problem) => !known.has(problem.message));
    known = new Set(problems.map((problem) => problem.message));
    for (const problem of fresh) logger.warn(`${problem.severity}: ${describe(problem)}`);
    return fresh;
  };

  const refresh = () => {
    source = readStory(game);
    server.watcher.add([...source.files]);
    for (const served of [id, `\0${infoId}`]) {
      const module = moduleGraph.getModuleById(served);
      if (module !== undefined) moduleGraph.invalidateModule(module);
    }
    // An empty update takes away what stood over the page before.
    hot.send({ type: 'update', updates: [] });
    const ship = toShip(source);
    if (ship === null) {
      for (const problem of source.problems) logger.error(describe(problem), { timestamp: true });
      show(source.problems);
      return;
    }
    hot.send('game:story', ship);
    logger.info(`story ${ship.fingerprint} sent to the page`, { timestamp: true });
    show(print(check(source)));
  };

  let waiting: NodeJS.Timeout | undefined;
  const onFile = (file: string) => {
    if (!source.files.includes(file)) return;
    clearTimeout(waiting);
    waiting = setTimeout(refresh, settled);
  };
  server.watcher.add([...source.files]);
  for (const event of ['change', 'add', 'unlink']) server.watcher.on(event, onFile);
  // The page that is being opened comes first.
  setImmediate(() => {
    if (!hasErrors(source.problems)) print(check(source));
  });
}
