// Draws the map of a story beside the dev server, which answers meanwhile: that of a large one takes minutes.
import { parentPort, workerData } from 'node:worker_threads';
import { loadInThread } from '../compile/load-in-thread.js';

const { roadsOf } = await loadInThread(workerData, '../roads/roads.ts');

parentPort.on('message', (story) => {
  try {
    parentPort.postMessage({ roads: roadsOf(story) });
  } catch (error) {
    parentPort.postMessage({ fault: String(error) });
  }
});
