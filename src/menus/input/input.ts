import type { Clock } from '../../director/ports.ts';
import type { InputTarget } from './intent.ts';
import { keyListener } from './keys.ts';
import { PointerInput } from './pointer.ts';
import { wheelListener } from './wheel.ts';

/**
 * Listens to keys, pointers and the wheel for the story. A control that has the focus keeps its own keys, one
 * under the pointer its own clicks, and what scrolls its own scrolling. What the story uses is used up: a page
 * that has the game in a frame does not scroll by it as well. What the story has no use for is that page's.
 * @returns stops listening.
 */
export function listen(target: InputTarget, clock: Clock): () => void {
  const off = new AbortController();
  const options = { signal: off.signal };
  const pointer = new PointerInput(target, clock);
  window.addEventListener('keydown', keyListener(target), options);
  window.addEventListener('pointerdown', (event) => pointer.down(event), options);
  window.addEventListener('pointermove', (event) => pointer.move(event), options);
  window.addEventListener('pointerup', (event) => pointer.up(event), options);
  window.addEventListener('pointercancel', () => pointer.release(), options);
  window.addEventListener('click', (event) => pointer.click(event), options);
  window.addEventListener('contextmenu', (event) => pointer.contextMenu(event), options);
  window.addEventListener('wheel', wheelListener(target), { ...options, passive: false });
  return () => {
    pointer.release();
    off.abort();
  };
}
