// Starts a command of this project: `node src/tools/run.js <command>`, one of the files in `commands/`. Node 20
// does not run TypeScript by itself, so Vite, which is here anyway, loads them.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const folder = fileURLToPath(new URL('./commands/', import.meta.url));
const [name = '', ...words] = process.argv.slice(2);
const file = `${folder}${name}.ts`;

if (name === '' || !existsSync(file)) {
  const known = readdirSync(folder).map((entry) => entry.replace(/\.ts$/, ''));
  console.error(`There is no command "${name}"; there is ${known.join(', ')}.`);
  process.exit(2);
}

const load = (path, plugins = []) =>
  runnerImport(path, { configFile: false, logLevel: 'error', plugins }).then(
    ({ module }) => module,
  );

/** The story a command is about: its own, the one after `--story`, or the one the environment names. */
const story = words.includes('--story') ? words[words.indexOf('--story') + 1] : undefined;

try {
  // Story check and table of tags import the list of the story's effects, which is made like any game's.
  const { effectLists } = await load(
    fileURLToPath(new URL('./compile/effects.ts', import.meta.url)),
  );
  const { gameAt } = await load(fileURLToPath(new URL('./compile/game.ts', import.meta.url)));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const game = gameAt(root, story === undefined ? process.env : { ...process.env, STORY: story });
  const module = await load(file, [effectLists(game)]);
  process.exitCode = await module.run(words);
} catch (cause) {
  // What is said on purpose needs no stack; a mistake of the program's own does.
  console.error(cause instanceof Error && cause.name === 'Error' ? cause.message : cause);
  process.exitCode = 1;
}
