import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { engineName } from '../compile/call.ts';
import { asTitle, safeId } from '../compile/story-file.ts';
import { bellSound } from './bell.ts';

/** What is asked of a new story. */
export interface NewStory {
  /** Absolute path of the engine. */
  readonly root: string;
  /** Absolute path of the folder that the command was called in. */
  readonly home: string;
  /** Absolute path of the folder to write. */
  readonly folder: string;
  /** Name of the engine's package. */
  readonly engine: string;
}

/** The scripts of a story's own `package.json`: what authors call, and what each asks of the engine. */
const scripts = ['start', 'dev', 'check', 'stats', 'export', 'help'] as const;

function manifestOf(folder: string) {
  const file = join(folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** How npm is told of a folder or file: from the story's folder, with forward slashes, and as an address. */
function fileSpec(path: string, from: string): string {
  const way = relative(from, path).split(sep).join('/');
  return `file:${way.replace(/[%#?]/g, encodeURIComponent)}`;
}

/**
 * How npm finds the engine from a new story: a checkout by its folder; an installed one as the folder has it that the
 * command was called in.
 */
function engineSpec({ root, home, folder, engine }: NewStory): string {
  if (!root.split(sep).includes('node_modules')) return fileSpec(root, folder);
  const { dependencies, devDependencies } = manifestOf(home);
  const spec: string = { ...dependencies, ...devDependencies }[engine] ?? fileSpec(root, home);
  if (!spec.startsWith('file:')) return spec;
  return fileSpec(resolve(home, decodeURIComponent(spec.slice('file:'.length))), folder);
}

/** @throws {Error} when something is there already that would be written over. */
function refuseTaken(folder: string): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (!there.isDirectory())
    throw new Error(`${folder} is a file; name a folder that is not there yet.`);
  const [first] = readdirSync(folder);
  if (first === undefined) return;
  throw new Error(
    `${folder} holds ${first}, and is left as it is; name a folder that is not there yet.`,
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Every file of a new story, by its path in it. */
function filesOf(asked: NewStory): ReadonlyMap<string, string | Uint8Array> {
  const { folder, engine } = asked;
  const [id, title] = [safeId(basename(folder)), asTitle(basename(folder))];
  const template = join(import.meta.dirname, 'template');
  const copied = (path: string) => readFileSync(join(template, path), 'utf8');
  return new Map<string, string | Uint8Array>([
    [
      'package.json',
      json({
        name: id,
        private: true,
        scripts: Object.fromEntries(scripts.map((script) => [script, `${engineName} ${script}`])),
        devDependencies: { [engine]: engineSpec(asked) },
      }),
    ],
    ['README.md', copied('README.md').replace('{title}', title).replace('{engine}', engine)],
    ['.gitignore', 'node_modules/\nrelease/\n'],
    ['story/main.ink', copied('story/main.ink')],
    [
      'story/story.json',
      json({
        id,
        title,
        backgrounds: {
          landing: { alt: 'A landing in the fog at dusk, with a lamp and a bell at its end.' },
        },
        cast: { ferryman: { name: 'Ferryman', colour: '#e0c48a' } },
      }),
    ],
    ['assets/landing.jpg', readFileSync(join(template, 'assets/landing.jpg'))],
    ['assets/bell.wav', bellSound()],
  ]);
}

/**
 * Writes a small story that can be played at once, with one picture, one sound and one choice.
 * @returns the files it wrote, by their path in its folder.
 * @throws {Error} when the folder holds something already; nothing is written then.
 */
export function writeNewStory(asked: NewStory): string[] {
  refuseTaken(asked.folder);
  const files = filesOf(asked);
  for (const [path, content] of files) {
    const file = join(asked.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return [...files.keys()];
}
