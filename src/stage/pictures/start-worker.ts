/** Starts the worker that decodes pictures; null where none can be had, as in a page that is one single file. */
export function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
}
