import type { Clock } from '../director/ports.ts';

/** Ms until a style sheet that did not come is asked for again; each time twice as long. */
const firstWait = 2000;

/**
 * A style sheet that does not come takes no code along with it, as it would in what the bundler makes: the code runs,
 * and its styles follow when they can be had.
 */
export function awaitLateStyles(clock: Clock): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (/CSS/.test(event.payload.message)) event.preventDefault();
  });
  let wait = firstWait;
  const onError = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    clock.after(wait, () => target.replaceWith(target.cloneNode()));
    wait *= 2;
  };
  // It does not bubble.
  document.addEventListener('error', onError, { capture: true });
}
