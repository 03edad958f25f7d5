import type { Clock } from '../director/ports.ts';

/** Ms until a style sheet that did not come is asked for again; each time twice as long. */
const firstWait = 2000;

/** Whether a style sheet has not come: some browsers make an empty one of it, or one that nobody may look into. */
function isMissing({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet === null || sheet.cssRules.length === 0;
  } catch {
    return true;
  }
}

/** Asks for style sheets that do not come until they do: the code they belong to has not waited for them. */
export function awaitLateStyles(clock: Clock): void {
  const waits = new WeakMap<HTMLLinkElement, number>();
  const ask = (late: HTMLLinkElement) => {
    const wait = waits.get(late) ?? firstWait;
    clock.after(wait, () => {
      if (!late.isConnected) return;
      const again = document.createElement('link');
      again.rel = 'stylesheet';
      again.href = late.href;
      waits.set(again, wait * 2);
      late.replaceWith(again);
    });
  };
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    if (isMissing(link)) ask(link);
  }
  const onError = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') ask(target);
  };
  // It does not bubble.
  document.addEventListener('error', onError, { capture: true });
}
