import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtGame, root } from './built.ts';
import { checkStory } from './check-story.ts';
import { gameAt } from './game.ts';
import { openAddress } from './open-address.ts';
import { describeProblem } from './problem.ts';
import { tagReference } from './tag-reference.ts';
import { serveFolder } from './web-server.ts';

/** The port of `npm start`, if it is free. */
const usualPort = 4173;

async function serve(): Promise<number> {
  const { url } = await serveFolder(await builtGame(), usualPort);
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
  // These two need a browser, and the package that drives it; the others start faster without.
  shots: async (words) => (await import('./shots.ts')).takeShots(words),
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
