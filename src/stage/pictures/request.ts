import { type After, withPatience } from './patience.ts';

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
 * @throws {Error} saying what the server answered, or {TooSlow}; else whatever `make` throws.
 */
export function request<T>(
  url: string,
  after: After,
  make: (stored: Blob) => Promise<T>,
): Promise<T> {
  return withPatience(after, async (signal, lives) => {
    const answer = await fetch(url, { signal });
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    lives();
    const stored = await bodyOf(answer, lives);
    lives();
    return make(stored);
  });
}
