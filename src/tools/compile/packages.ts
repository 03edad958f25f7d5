import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The packages that games are made of. All else that the engine depends on makes them, and is not in them. */
const parts: readonly string[] = [
  '@preact/signals',
  'howler',
  'inkjs',
  'pixi.js',
  'preact',
  'valibot',
];

/** What is read of a `package.json`. */
interface Manifest {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A package as it is installed. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  /** As its `package.json` has it. */
  readonly licence: string | undefined;
  /** Absolute path. */
  readonly folder: string;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** The folder of a package as Node finds it from another: in the nearest `node_modules` that has it; null where none has. */
function folderOf(name: string, from: string): string | null {
  const folder = join(from, 'node_modules', name);
  // What a package depends on lies beside the place it really has, not beside a link to it.
  if (existsSync(join(folder, 'package.json'))) return realpathSync(folder);
  const parent = dirname(from);
  return parent === from ? null : folderOf(name, parent);
}

function installedAt(name: string, from: string): Installed | null {
  const folder = folderOf(name, from);
  if (folder === null) return null;
  const { version = '', license: licence } = manifestOf(folder);
  return { name, version, licence, folder };
}

/**
 * Every package that can be part of a game: those it is made of and all that these depend on, by name.
 * @param root the engine's folder, from which they are looked for.
 * @throws {Error} when one is not installed.
 */
export function shippedPackages(root: string): Installed[] {
  const found = new Map<string, Installed>();
  const add = (name: string, from: string) => {
    const one = installedAt(name, from);
    if (one === null)
      throw new Error(`the package ${name} is not installed: "npm install" does it`);
    if (found.has(one.folder)) return;
    found.set(one.folder, one);
    for (const next of Object.keys(manifestOf(one.folder).dependencies ?? {}))
      add(next, one.folder);
  };
  for (const name of parts) add(name, root);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The packages that make games and are not part of them; what only tests the engine is none of them.
 * @param root the engine's folder.
 */
export function toolPackages(root: string): Installed[] {
  const { dependencies = {} } = manifestOf(root);
  return Object.keys(dependencies)
    .filter((name) => !parts.includes(name))
    .sort()
    .flatMap((name) => installedAt(name, root) ?? []);
}
