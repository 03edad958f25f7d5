import { focusOf, isModified } from '../input/elements.ts';
import type { PageScroll } from './page-scroll.ts';

/** Keys that turn a page, and which way. */
const turns: ReadonlyMap<string, 1 | -1> = new Map([
  ['PageDown', 1],
  ['ArrowDown', 1],
  ['PageUp', -1],
  ['ArrowUp', -1],
]);

/** Whether keys belong to something else: a menu, a field, the options among which arrows go. */
function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (focusOf(target) === 'field' || !(target instanceof Element)) return true;
  if (target.closest('dialog:not(.ending)') !== null) return true;
  return key.startsWith('Arrow') && target.closest('button, [data-role="choices"]') !== null;
}

/**
 * Listens to what scrolls a page, before the story does: there, the same keys and the wheel go on and back.
 * @param window what scrolls.
 * @param press what a key comes to that would scroll on where nothing more has come.
 */
export function listenToPage(
  window: HTMLElement,
  scroll: PageScroll,
  press: () => void,
  signal: AbortSignal,
): void {
  const onKey = (event: KeyboardEvent) => {
    const way = turns.get(event.key);
    if (way === undefined || isModified(event) || isElsewhere(event)) return;
    event.preventDefault();
    if (!scroll.turn(way) && way > 0) press();
  };
  const byReader = () => scroll.readerScrolled();
  const onWheel = (event: WheelEvent) => {
    byReader();
    event.stopPropagation();
  };
  document.addEventListener('keydown', onKey, { signal, capture: true });
  window.addEventListener('wheel', onWheel, { signal, passive: true });
  window.addEventListener('touchmove', byReader, { signal, passive: true });
  // The bar at its side.
  window.addEventListener('pointerdown', byReader, { signal });
  window.addEventListener('scroll', () => scroll.scrolled(), { signal, passive: true });
}
