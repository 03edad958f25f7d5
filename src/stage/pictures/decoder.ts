import type { Clock } from '../../director/ports.ts';
import { type Decode, decode } from './decode.ts';
import type { Answer, Task } from './decode-worker.ts';
import { arrivesOn, type Encoding, type Surface, sampleIn } from './sample.ts';
import { startWorker } from './start-worker.ts';

interface Waiting {
  resolve(image: ImageBitmap): void;
  reject(problem: Error): void;
}

/** A worker that has not brought the sample pixel after so long, in ms, is done without. */
const workerTimeout = 3000;

/** Hands tasks to a worker and its answers back. */
class WorkerDecoder {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private gone = false;

  constructor(private readonly worker: Worker) {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data === 'ready') return;
      const waiting = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ('image' in data) waiting?.resolve(data.image);
      else waiting?.reject(new Error(data.problem));
    });
    // It broke, or its answer got lost on the way: whoever waits would wait for ever.
    for (const broken of ['error', 'messageerror']) {
      worker.addEventListener(broken, () => this.giveUp());
    }
  }

  readonly decode: Decode = (stored, share) => {
    if (this.gone) return decode(stored, share);
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, stored, share } satisfies Task);
    });
  };

  private giveUp(): void {
    this.gone = true;
    for (const { reject } of this.waiting.values()) reject(new Error('the worker broke'));
    this.waiting.clear();
  }
}

/**
 * Resolves to the worker's way of decoding once it runs, to null where it does not; never rejects.
 * @param start may throw.
 */
function openDecoder(start: () => Worker | null): Promise<Decode | null> {
  return new Promise((resolve) => {
    try {
      const worker = start();
      if (worker === null) return resolve(null);
      worker.addEventListener('message', () => resolve(new WorkerDecoder(worker).decode), {
        once: true,
      });
      // A frame without an origin, an old browser, a network that is gone: the page can do it, too.
      worker.addEventListener('error', () => resolve(null), { once: true });
    } catch {
      resolve(null);
    }
  });
}

/** How a worker decodes, opened once: it serves all. @param start as for `openDecoder`. */
export function workerDecoder(start: () => Worker | null): () => Promise<Decode | null> {
  let opening: Promise<Decode | null> | null = null;
  return () => {
    opening ??= openDecoder(start);
    return opening;
  };
}

const ours = workerDecoder(startWorker);

/**
 * How pictures are to be decoded for a surface: beside the page, so that nothing on the stage is held up, if one
 * pixel that went that whole way comes out on the surface as what it is; else by the page. WebKit hands pictures
 * over from a worker that its own graphics context then refuses.
 * @param after tells when it has been waited long enough.
 */
export async function decoderFor(
  surface: Surface,
  encoding: Encoding,
  after: Clock['after'],
  inWorker: () => Promise<Decode | null> = ours,
): Promise<Decode> {
  const proven = async () => {
    const found = await inWorker();
    const image = await found?.(sampleIn(encoding), 1);
    if (found === null || image === undefined) return decode;
    const arrived = arrivesOn(surface, image);
    image.close();
    return arrived ? found : decode;
  };
  let callOff = () => {};
  const late = new Promise<Decode>((resolve) => {
    callOff = after(workerTimeout, () => resolve(decode));
  });
  try {
    return await Promise.race([proven(), late]);
  } catch {
    return decode;
  } finally {
    callOff();
  }
}
