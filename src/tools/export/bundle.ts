import { sep } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { type Bundle, measure, type Sizes } from '../compile/budget.ts';
import { buildOptions, inProduction, sourceOptions } from '../compile/build-options.ts';
import type { Game } from '../compile/game.ts';
import { gamePlugins } from '../plugins.ts';

/** What was learned of a bundle while it was made. */
export interface Bundled {
  readonly sizes: Sizes;
  /** Names of the packages that left something in it, sorted. */
  readonly packages: readonly string[];
  /** The files that each of its assets was made from, relative to the project. */
  readonly origins: ReadonlyMap<string, readonly string[]>;
  /** What there was to say of it, a line each. */
  readonly told: readonly string[];
}

/** The story was checked before, and sizes are told at the end. */
const toldElsewhere: readonly string[] = ['game:story-gate', 'game:budget'];

const packageOf = /.*\/node_modules\/((?:@[^/]+\/)?[^./][^/]*)\//;

/** A module's path as the bundler has it; one of the engine's from its folder, which may be an installed one itself. */
function within(id: string, root: string): string {
  const engine = root.split(sep).join('/');
  return id.startsWith(`${engine}/`) ? id.slice(engine.length) : id;
}

type Files = Parameters<Extract<Plugin['generateBundle'], (...args: never) => unknown>>[1];

function factsOf(bundle: Files, root: string): Omit<Bundled, 'told'> {
  const origins = new Map<string, readonly string[]>();
  const packages = new Set<string>();
  for (const [name, file] of Object.entries(bundle)) {
    if (file.type === 'asset') origins.set(name, file.originalFileNames);
    else {
      for (const id of file.moduleIds) {
        const owner = packageOf.exec(within(id, root))?.[1];
        if (owner !== undefined) packages.add(owner);
      }
    }
  }
  const weighed: Bundle = bundle;
  return { sizes: measure(weighed), packages: [...packages].sort(), origins };
}

/**
 * Bundles a game in the way of `npm run build`, with a few things more or otherwise.
 * @param own plugins of this export, and options over the usual ones.
 * @throws {Error} when the bundler finds a mistake, or writes nothing.
 */
export async function bundleGame(
  game: Game,
  own: { readonly plugins: readonly Plugin[]; readonly build: InlineConfig['build'] },
): Promise<Bundled> {
  let bundled = null as Omit<Bundled, 'told'> | null;
  const told: string[] = [];
  const facts: Plugin = {
    name: 'export:facts',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        bundled = factsOf(bundle, game.root);
      },
    },
  };
  const plugins = gamePlugins(game, (line) => told.push(line));
  await inProduction(() =>
    build({
      root: game.root,
      base: './',
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      oxc: sourceOptions,
      plugins: [
        ...own.plugins,
        ...plugins.filter(({ name }) => !toldElsewhere.includes(name)),
        facts,
      ],
      build: { ...buildOptions, ...own.build },
    }),
  );
  if (bundled === null) throw new Error('the bundler wrote nothing');
  return { ...bundled, told };
}
