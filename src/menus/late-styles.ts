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
  const waits = new WeakMap<Element, number>();
  const onError = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    const wait = waits.get(target) ?? firstWait;
    const again = document.createElement('link');
    Object.assign(again, { rel: target.rel, href: target.href, crossOrigin: target.crossOrigin });
    waits.set(again, wait * 2);
    clock.after(wait, () => target.replaceWith(again));
  };
  // It does not bubble.
  document.addEventListener('error', onError, { capture: true });
}
