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
const { checkStory } = await load('../check/check-story.ts', [effectLists(workerData)]);

parentPort.on('message', () => parentPort.postMessage(checkStory(workerData).problems));
