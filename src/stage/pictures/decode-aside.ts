import { type Decode, decode } from './decode.ts';
import { startWorker } from './start-worker.ts';

/** A picture that a worker is asked to decode. */
export interface Task {
  readonly id: number;
  readonly stored: Blob;
  readonly share: number;
}

/** What it answers: once that it is there, then for each task the picture or what is wrong with it. */
export type Answer =
  | 'ready'
  | { readonly id: number; readonly image: ImageBitmap }
  | { readonly id: number; readonly problem: string };

interface Waiting {
  resolve(image: ImageBitmap): void;
  reject(problem: Error): void;
}

/** Hands tasks to a worker and its answers back. */
class Aside {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly worker: Worker) {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data === 'ready') return;
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ('image' in data) waiting?.resolve(data.image);
      else waiting?.reject(new Error(data.problem));
    });
  }

  readonly decode: Decode = (stored, share) => {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, stored, share } satisfies Task);
    });
  };
}

/**
 * Resolves to the worker's way of decoding once it runs, to the page's own where it does not.
 * @param start starts the worker; may throw.
 */
export function findDecoder(start: () => Worker | null): Promise<Decode> {
  return new Promise((resolve) => {
    const instead = () => resolve(decode);
    try {
      const worker = start();
      if (worker === null) return instead();
      worker.addEventListener('message', () => resolve(new Aside(worker).decode), { once: true });
      // A frame without an origin, an old browser, a network that is gone: the page can do it, too.
      worker.addEventListener('error', instead, { once: true });
    } catch {
      instead();
    }
  });
}

let decoder: Promise<Decode> | null = null;

/** Decodes beside the page where that can be had, so that nothing on the stage is held up. One worker serves all. */
export const decodeAside: Decode = async (stored, share) => {
  decoder ??= findDecoder(startWorker);
  return (await decoder)(stored, share);
};
