// Starts a command of this project: `node src/build/run.js <command>`. Node 20 does not run TypeScript by
// itself, so Vite, which is here anyway, loads the rest.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const file = fileURLToPath(new URL('./command.ts', import.meta.url));
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
process.exitCode = await module.run(process.argv.slice(2));
