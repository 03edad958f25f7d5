import type { Clock } from '../director/ports.ts';

/** Ms until a style sheet that failed is asked for again; each time twice as long. */
const firstWait = 2000;

/** Ms that the code a style sheet belongs to waits for it; then that runs without, and it is asked for again. */
const patience = 8000;

/** Whether a style sheet has not come: some browsers make an empty one of it, or one that nobody may look into. */
function isMissing({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet === null || sheet.cssRules.length === 0;
  } catch {
    return true;
  }
}

const isSheet = (node: unknown): node is HTMLLinkElement =>
  node instanceof HTMLLinkElement && node.rel === 'stylesheet';

/** Asks for style sheets that do not come until they do. */
export function awaitLateStyles(clock: Clock): void {
  const waits = new WeakMap<HTMLLinkElement, number>();
  const askAfter = (wait: number, late: HTMLLinkElement) => {
    clock.after(wait, () => {
      if (!late.isConnected || !isMissing(late)) return;
      const again = document.createElement('link');
      again.rel = 'stylesheet';
      again.href = late.href;
      waits.set(again, wait * 2);
      late.replaceWith(again);
      // One that was on its way will never tell what came of it, and its code waits to be told.
      late.dispatchEvent(new Event('error'));
    });
  };
  const watch = (link: HTMLLinkElement) => askAfter(Math.max(patience, waits.get(link) ?? 0), link);
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const isOver = performance.getEntriesByName(link.href).length > 0;
    if (isOver && isMissing(link)) askAfter(firstWait, link);
    else watch(link);
  }
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (isSheet(node)) watch(node);
    }
  }).observe(document.head, { childList: true });
  const onError = ({ target }: Event) => {
    if (isSheet(target)) askAfter(waits.get(target) ?? firstWait, target);
  };
  // It does not bubble.
  document.addEventListener('error', onError, { capture: true });
}
