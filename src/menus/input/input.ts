import type { Clock } from '../../director/ports.ts';
import type { InputTarget } from './intent.ts';
import { listenToKeys } from './keys.ts';
import { listenToPointer } from './pointer.ts';
import { listenToWheel } from './wheel.ts';

/**
 * Listens to keys, pointers and the wheel for the story. A control that has the focus keeps its own keys, one
 * under the pointer its own clicks, and what scrolls its own scrolling. What the story uses is used up: a page
 * that has the game in a frame does not scroll by it as well. What the story has no use for is that page's.
 * @returns stops listening.
 */
export function listen(target: InputTarget, clock: Clock): () => void {
  const off = new AbortController();
  listenToKeys(target, off.signal);
  listenToPointer(target, clock, off.signal);
  listenToWheel(target, off.signal);
  return () => off.abort();
}
