/**
 * Starts the worker that decodes pictures; null where none can be had. A file of its own: an export that is one single
 * file has another in its place, which starts none.
 */
export function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
}
