type Focusable = HTMLElement | SVGElement;

/** So many of those that had the focus last are enough to come back from any page. */
const remembered = 12;

function isFocusable(target: EventTarget | null): target is Focusable {
  return target instanceof HTMLElement || target instanceof SVGElement;
}

/** Gives the focus to an element without moving what is seen. @returns whether it has it now. */
function takes(element: Focusable | undefined | null): boolean {
  element?.focus({ preventScroll: true });
  return element != null && document.activeElement === element;
}

/**
 * Sees to it that the focus is never lost. Where what has it goes away or can be used no more (an option that was
 * taken, a notice, a save that was deleted, two pages closed at once), it goes back where it came from, as far as that
 * is still there and can be reached; else to the page that lies on top.
 * @param host of the menus.
 * @returns stops that.
 */
export function keepFocus(host: HTMLElement): () => void {
  const off = new AbortController();
  /** What had the focus, the last first. */
  let before: readonly Focusable[] = [];
  const note = ({ target }: FocusEvent) => {
    if (!isFocusable(target)) return;
    before = [target, ...before.filter((one) => one !== target)].slice(0, remembered);
  };
  const look = () => {
    const [last, ...others] = before;
    if (last === undefined || (last.isConnected && !last.matches(':disabled'))) return;
    const now = document.activeElement;
    if (now !== last && now !== document.body) return;
    before = others.filter(({ isConnected }) => isConnected);
    const page = [...host.querySelectorAll<HTMLElement>('dialog:modal')].at(-1);
    const found = before.filter((one) => page?.contains(one) ?? true).some(takes);
    if (!found) takes(page ?? host.querySelector<HTMLElement>('.story'));
  };
  host.addEventListener('focusin', note, { signal: off.signal });
  const changes = new MutationObserver(look);
  changes.observe(host, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    off.abort();
    changes.disconnect();
  };
}
