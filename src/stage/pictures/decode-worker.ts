// Runs beside the page: making a picture smaller would hold up whatever moves there.
import { decode } from './decode.ts';

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

const answer = (message: Answer, transfer: Transferable[] = []) =>
  globalThis.postMessage(message, { transfer });

globalThis.addEventListener('message', async ({ data }: MessageEvent<Task>) => {
  const { id, stored, share } = data;
  try {
    const image = await decode(stored, share);
    answer({ id, image }, [image]);
  } catch (problem) {
    answer({ id, problem: String(problem) });
  }
});

answer('ready');
