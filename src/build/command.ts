import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { checkStory } from './check-story.ts';
import { isFresh } from './fresh.ts';
import { gameAt } from './game.ts';
import { openAddress } from './open-address.ts';
import { describeProblem } from './problem.ts';
import { tagReference } from './tag-reference.ts';
import { serveFolder } from './web-server.ts';

const root = resolve(import.meta.dirname, '../..');

/** The port of `npm start`, if it is free. */
const usualPort = 4173;

/** Everything a build is made from, relative to the project. */
const sources = ['src', 'story', 'assets', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Makes sure that `dist` is there and younger than its sources; returns its path. */
export async function built(): Promise<string> {
  const folder = join(root, 'dist');
  const game = gameAt(root, process.env);
  const from = [...sources.map((source) => join(root, source)), game.main, game.assets];
  if (isFresh(join(folder, 'index.html'), from)) return folder;
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  return folder;
}

async function serve(): Promise<number> {
  const { url } = await serveFolder(await built(), usualPort);
  console.log(`\n  The game is at ${url}\n  Ctrl+C ends it.\n`);
  openAddress(url);
  return 0;
}

async function checkTheStory(): Promise<number> {
  const { problems, summary, passed } = checkStory(gameAt(root, process.env));
  for (const problem of problems) {
    console.log(`${problem.severity}: ${describeProblem(problem, root)}`);
  }
  if (summary !== null) console.log(summary);
  return passed ? 0 : 1;
}

async function writeTagReference(): Promise<number> {
  writeFileSync(join(root, 'docs/tags.md'), tagReference());
  return 0;
}

type Command = (words: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  serve,
  'check-story': checkTheStory,
  'docs-tags': writeTagReference,
  // Looks for a browser, which nothing else here needs.
  test: async () => (await import('./test-all.ts')).testAll(root),
};

/**
 * Runs one of the project's commands.
 * @param words the command's name and what follows it.
 * @returns the exit code.
 */
export async function run([name = '', ...words]: readonly string[]): Promise<number> {
  const command = commands[name];
  if (command === undefined) {
    console.error(`There is no "${name}" here; there is ${Object.keys(commands).join(', ')}.`);
    return 2;
  }
  try {
    return await command(words);
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    return 1;
  }
}
