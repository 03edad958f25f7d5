// Checks a game's story beside the dev server, which answers meanwhile: reading every road may take minutes.
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { runnerImport } from 'vite';

async function load(path, plugins = []) {
  const file = fileURLToPath(new URL(path, import.meta.url));
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error', plugins });
  return module;
}

const { effectLists } = await load('../compile/effects.ts');
const { storyCode } = await load('../compile/story-code.ts');
// The code of the player is this project's, wherever the game lies.
const root = fileURLToPath(new URL('../../..', import.meta.url));
const own = [effectLists(workerData), storyCode({ ...workerData, root })];
const { checkStory } = await load('../check/check-story.ts', own);

parentPort.on('message', () => parentPort.postMessage(checkStory(workerData).problems));
