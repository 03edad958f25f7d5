// Checks a game's story beside the dev server, which answers meanwhile: reading every road may take minutes.
import { parentPort, workerData } from 'node:worker_threads';
import { loadInThread } from '../compile/load-in-thread.js';

const { checkStory } = await loadInThread(workerData, '../check/check-story.ts');

parentPort.on('message', () => parentPort.postMessage(checkStory(workerData).problems));
