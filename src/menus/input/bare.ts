import { effect, type Signal, untracked } from '@preact/signals';
import type { Actions } from '../actions.ts';
import './bare.css';

/** What brings words and buttons back. */
const presses = ['keydown', 'pointerdown', 'wheel', 'contextmenu'] as const;

/** Keys that only take part in others: a picture can be saved by the system's own keys while it is seen alone. */
const alone = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|PrintScreen)$/;

/**
 * Shows the picture alone for as long as `bare` says so. The press that ends it does nothing else, whatever it is; the
 * words stay where a screen reader finds them.
 * @returns ends it.
 */
export function keepBare(bare: Signal<boolean>, actions: Pick<Actions, 'bare'>): () => void {
  let off = new AbortController();
  /** The click that comes of the press which has ended it. */
  let spent = false;
  const end = (event: Event) => {
    const { key, ctrlKey, metaKey } = event as KeyboardEvent;
    if (event.type === 'keydown' && (alone.test(key) || ctrlKey || metaKey)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    spent = event.type === 'pointerdown';
    bare.value = false;
  };
  const onClick = (event: MouseEvent) => {
    if (!spent && !bare.peek()) return;
    spent = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const forget = () => {
    spent = false;
  };
  const always = new AbortController();
  const { signal } = always;
  window.addEventListener('click', onClick, { signal, capture: true });
  window.addEventListener('pointerdown', forget, { signal, capture: true });
  const stop = effect(() => {
    const now = bare.value;
    document.body.toggleAttribute('data-bare', now);
    off.abort();
    off = new AbortController();
    untracked(() => actions.bare(now));
    if (!now) return;
    for (const press of presses) {
      window.addEventListener(press, end, { signal: off.signal, capture: true, passive: false });
    }
  });
  return () => {
    stop();
    off.abort();
    always.abort();
    document.body.removeAttribute('data-bare');
  };
}
