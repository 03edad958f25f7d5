import type { Clock } from '../../director/ports.ts';

/** A server that is silent for longer than this, in ms, is done without. */
export const requestTimeout = 8000;

/** When the page itself was too busy to look, answers may lie waiting: they get so long, in ms, to be taken. */
const grace = 400;

/** Nothing came in time. */
class TimedOut extends Error {
  constructor() {
    super(`nothing came for ${requestTimeout / 1000} seconds`);
  }
}

/**
 * Runs something that may never end. The time counts from now, and anew from each sign of life.
 * @param run gets a signal that ends it when the time is up, and what it calls when something has come.
 * @throws {TimedOut} when it took too long; else whatever `run` throws.
 */
async function withTimeout<T>(
  after: Clock['after'],
  run: (signal: AbortSignal, lives: () => void) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  let callOff = () => {};
  let wait = () => {};
  const late = new Promise<never>((_, reject) => {
    const giveUp = () => {
      ending.abort();
      reject(new TimedOut());
    };
    wait = () => {
      callOff();
      callOff = after(requestTimeout, () => {
        callOff = after(grace, giveUp);
      });
    };
  });
  wait();
  try {
    return await Promise.race([run(ending.signal, () => wait()), late]);
  } finally {
    // What still comes of it later keeps nobody waiting.
    wait = () => {};
    callOff();
  }
}

/** Reads an answer's body piece by piece: each is a sign of life. */
async function bodyOf(answer: Response, lives: () => void): Promise<Blob> {
  const reader = answer.body?.getReader();
  if (reader === undefined) return answer.blob();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    lives();
  }
  return new Blob(pieces, { type: answer.headers.get('content-type') ?? '' });
}

/**
 * Asks for a stored picture and makes something of it. It is given up when nothing comes for too long.
 * @throws {Error} saying what the server answered, or that it was silent; else whatever `make` throws.
 */
export function request<T>(
  url: string,
  after: Clock['after'],
  make: (stored: Blob) => Promise<T>,
): Promise<T> {
  return withTimeout(after, async (signal, lives) => {
    const answer = await fetch(url, { signal });
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    lives();
    const stored = await bodyOf(answer, lives);
    lives();
    return make(stored);
  });
}
