#!/usr/bin/env node
// Starts a command: `node src/tools/run.js <command>` here, `ink-stage <command>` where this package is installed; one
// of the files in `commands/`. Alone, it lists them. Node 20 does not run TypeScript by itself, and no Node does so below
// `node_modules`; Vite, which is here anyway, loads them.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const [given = '--help', ...words] = process.argv.slice(2);

/** A command's name: its file, or the script of this package that runs it, by which authors know it. */
const { scripts } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
const name = /run\.js (\S+)$/.exec(scripts[given] ?? '')?.[1] ?? given;

/** The story a command is about: the one after `--story`, the one the environment names, or that of the folder. */
const { values } = parseArgs({
  args: words,
  options: { story: { type: 'string' }, trust: { type: 'boolean' } },
  strict: false,
});
const story = typeof values.story === 'string' ? values.story : process.env.STORY;

async function load(path, plugins = []) {
  const file = fileURLToPath(new URL(path, import.meta.url));
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error', plugins });
  return module;
}

/** The game a command is about. What only says what there is, is about none. */
async function gameOf(isHelp) {
  const { gameAt } = await load('compile/game.ts');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  // What is no story is refused by the command, in the words of its own.
  const isStory = !isHelp && story?.toLowerCase().endsWith('.ink');
  return gameAt(root, isStory ? { ...process.env, STORY: story } : {}, process.cwd());
}

/** Story check and table of tags import what is the story's own of the code, which is made as for any game. */
async function ownCode(game) {
  const [{ effectLists }, { storyCode }, { phrases }] = [
    await load('compile/effects.ts'),
    await load('compile/story-code.ts'),
    await load('compile/phrases.ts'),
  ];
  return [effectLists(game), storyCode(game), phrases(game)];
}

async function run() {
  const isCommand = existsSync(new URL(`commands/${name}.ts`, import.meta.url));
  const game = await gameOf(!isCommand || words.includes('--help') || words.includes('-h'));
  const { broughtCode, mayRun } = await load('compile/brought-code.ts');
  // Whoever says no, or nothing, has run nothing of the story's.
  if (!(await mayRun(broughtCode(game), game, values.trust === true || undefined))) return 2;
  if (isCommand) {
    const { command } = await load(`commands/${name}.ts`, await ownCode(game));
    return command.start(name, words);
  }
  const { overview, unknownCommand } = await load('overview.ts', await ownCode(game));
  if (['--help', '-h', 'help'].includes(name)) {
    console.log(overview());
    return 0;
  }
  console.error(unknownCommand(name));
  return 2;
}

try {
  process.exitCode = await run();
} catch (cause) {
  // What is said on purpose needs no stack; a mistake of the program's own does.
  console.error(cause instanceof Error && cause.name === 'Error' ? cause.message : cause);
  process.exitCode = 1;
}
