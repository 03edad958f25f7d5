// Runs beside the page: making a picture smaller would hold up whatever moves there.
import { decode } from './decode.ts';
import type { Answer, Task } from './decode-aside.ts';

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
