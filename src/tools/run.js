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

try {
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  process.exitCode = await module.run(words);
} catch (cause) {
  // What is said on purpose needs no stack; a mistake of the program's own does.
  console.error(cause instanceof Error && cause.name === 'Error' ? cause.message : cause);
  process.exitCode = 1;
}
