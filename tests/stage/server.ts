import { vi } from 'vitest';
import type { Decode } from '../../src/stage/pictures/decode.ts';
import { Gallery } from '../../src/stage/pictures/gallery.ts';
import { requestTimeout } from '../../src/stage/pictures/request.ts';
import type { HandDriven } from './hand-driven.ts';

type Answer = 'good' | 'broken' | 'never' | Promise<'good'> | Response;

/** A browser that has some pictures: what `answers` does not name is missing. @returns what it was asked for. */
export function browser(answers: Record<string, Answer>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string, { signal }: { signal: AbortSignal }) => {
    asked.push(url);
    const answer = await answers[url];
    if (answer instanceof Response) return answer;
    if (answer === 'never') {
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      );
    }
    return {
      ok: answer !== undefined,
      status: answer === undefined ? 404 : 200,
      blob: () => answer,
    };
  });
  vi.stubGlobal('createImageBitmap', async (blob: string) => {
    if (blob === 'broken') throw new Error('it cannot be decoded');
    return { width: 4, height: 4, close: vi.fn() };
  });
  return asked;
}

export const quiet = () => vi.spyOn(console, 'warn').mockImplementation(() => {});
export const settled = async () => {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
};

/** An answer that is given by hand. */
export function gate(): { readonly answer: Promise<'good'>; readonly open: () => void } {
  let open = () => {};
  const answer = new Promise<'good'>((resolve) => {
    open = () => resolve('good');
  });
  return { answer, open };
}

/** Lets the time of what is silent run out. */
export async function runOut(time: HandDriven) {
  await settled();
  time.step(requestTimeout);
  time.step(1000);
  await settled();
}

export function galleryOn(time: HandDriven, decodeBy?: Decode) {
  return new Gallery('avif', 1, time.after.bind(time), decodeBy);
}
