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
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** The modules that the page starts: the second in exports alone. */
const entry = /\/src\/(main|game\/offline\/start)\.ts$/;

/** Parts that are asked for at once: what they import is asked for with them. */
const soon = /stage|audio/;

/** Whether the page's own module cannot start without another. */
function isLoadedFirst(id: string, bundle: Bundle, seen = new Set<string>()): boolean {
  if (entry.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = bundle.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => isLoadedFirst(importer, bundle, seen));
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
      // All that the first line waits for is one file: several compress worse, each with a dictionary of its own.
      codeSplitting: {
        groups: [{ name: (id, bundle) => (isLoadedFirst(id, bundle) ? 'first' : null) }],
      },
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
