// What load-for.ts does, in a thread: no thread of Node 20 runs TypeScript by itself.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

async function load(path, plugins = []) {
  const file = fileURLToPath(new URL(path, import.meta.url));
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error', plugins });
  return module;
}

/** Loads a module of the tools with what is a game's own of the code. @param path of it, from this folder. */
export async function loadInThread(game, path) {
  const { effectLists } = await load('./effects.ts');
  const { storyCode } = await load('./story-code.ts');
  // The code of the player is this project's, wherever the game lies.
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  return load(path, [effectLists(game), storyCode({ ...game, root })]);
}
