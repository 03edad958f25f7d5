import { parse } from 'node:path';
import type { BuildEnvironmentOptions, UserConfig } from 'vite';

/** Letters of a shipped name: short enough to leave room for what is put behind it. */
const longest = 60;

/**
 * The name that a file ships under, before its hash: without what some server, archive or file system takes otherwise
 * than it is.
 */
export function shippedName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  const safe = plain.replace(/[^\w.\-@+]+/g, '_').replace(/^\.+/, '_');
  return safe.slice(0, longest);
}

/** What is asked of a bundle. */
interface Bundle {
  getModuleInfo(id: string): ModuleInfo | null;
}

interface ModuleInfo {
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
  readonly isEntry: boolean;
}

/** The modules that the page starts: the second in exports alone. */
const entry = /\/src\/(main|game\/offline\/start)\.ts$/;

/** Parts that are asked for at once: what they import is asked for with them. */
const soon = /stage|audio/;

/**
 * Files of code by the modules that begin them, which are fetched together or one soon after the other: each file has a
 * dictionary of its own, and several small ones compress worse. All that these import goes along, unless another file
 * needs it, too.
 */
const together = [
  [
    'pages',
    /\/menus\/(replaying-pages|\w+\/(settings|controls-page|credits|roads-page|game-menu|ending-card|link-offer))\.tsx?$/,
  ],
  ['stage-parts', /\/stage\/(index|(full|plain)\/stage)\.ts$/],
  ['scenery', /\/(audio\/index|stage\/(index|(full|plain)\/stage))\.ts$/],
] as const;

/** Begin files that every player has soon: who needs something of them waits for no more. */
const always = [
  ['listen', /\/menus\/input\/listen\.ts$/],
  ['later', /\/game\/later\.ts$/],
  ['over-story', /\/menus\/over-story\.tsx$/],
] as const;

/** Begins what a returning player waits for: nothing else comes along with it. */
const early = /\/shelf\/kept-reading\.ts$/;

/** Begin files that only some players fetch. */
const apart = /\/(audio\/index|stage\/(full|plain)\/stage)\.ts$/;

/** The modules by which one is come to: those that begin a file of their own. */
function beginnings(id: string, bundle: Bundle, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  if (seen.has(id)) return found;
  seen.add(id);
  const { importers = [], dynamicImporters = [], isEntry = false } = bundle.getModuleInfo(id) ?? {};
  if (isEntry || dynamicImporters.length > 0 || entry.test(id)) found.add(id);
  for (const importer of importers) {
    for (const begins of beginnings(importer, bundle, seen)) found.add(begins);
  }
  return found;
}

/**
 * The file of code that a module is in.
 * @param id the module, with its path.
 * @returns its name; null where the bundler may decide.
 */
export function fileOf(id: string, bundle: Bundle): string | null {
  const begun = [...beginnings(id, bundle)];
  // All that the first line waits for is one file.
  if (begun.some((from) => entry.test(from))) return 'first';
  if (begun.some((from) => early.test(from))) return null;
  const [there] = always.find(([, by]) => begun.some((from) => by.test(from))) ?? [null];
  if (there !== null) return there;
  if (begun.length === 0 || (begun.length === 1 && apart.test(begun[0] ?? ''))) return null;
  const [file] = together.find(([, by]) => begun.every((from) => by.test(from))) ?? [null];
  return file;
}

/** What `tsconfig.json` says of the source, which is not asked below `node_modules`, where an installed engine lies. */
export const sourceOptions = {
  jsx: { runtime: 'automatic', importSource: 'preact' },
  typescript: { onlyRemoveTypeImports: true },
} satisfies UserConfig['oxc'];

/** How every build of the game is made, be it to serve or to hand out. */
export const buildOptions = {
  target: 'es2022',
  // The page's policy lets nothing be inlined, and a picture of its own can be kept for ever.
  assetsInlineLimit: 0,
  reportCompressedSize: false,
  // Browsers that do not know the link find those files a moment later by themselves.
  // The list of what each part imports would come with the first one; style sheets have to be there before their part.
  modulePreload: {
    polyfill: false,
    resolveDependencies: (part, needed) =>
      needed.filter((file) => file.endsWith('.css') || soon.test(part)),
  },
  chunkSizeWarningLimit: 1000,
  // Checking the story takes most of a build, and is meant to.
  rolldownOptions: {
    checks: { pluginTimings: false },
    // Words stand where they are shown, and no table of them is fetched for one.
    optimization: { inlineConst: true },
    output: {
      // What a module imports is asked about in its turn.
      codeSplitting: { groups: [{ name: fileOf, includeDependenciesRecursively: false }] },
      assetFileNames: ({ names: [file = ''] }) =>
        `assets/${shippedName(parse(file).name)}-[hash][extname]`,
    },
  },
} satisfies BuildEnvironmentOptions;

/**
 * Does something as in production, whoever runs it. The tests' runner, and Vite while it loads a command, leave
 * `NODE_ENV` behind; Vite would then bundle for development: larger, and with paths of this machine in it.
 */
export async function inProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
