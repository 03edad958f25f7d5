import { inWords, type OnOff, settingOf, wordsIn } from './in-words.ts';

/** Where what comes is told by itself. */
const regions = '[aria-live], [role="log"], [role="status"], [role="alert"]';

/** Of these all is told, whatever of it is new. */
const whole = '[role="status"], [role="alert"]';

/** Takes the focus only so that keys find the story. */
const silent = '.story';

/** What is told new of a change in the page; null where it is not told at all. */
function newsOf({ target, addedNodes }: MutationRecord): readonly Node[] {
  const own = [...addedNodes].filter(
    (node) => node instanceof Element && node.matches('[role="alert"]'),
  );
  const element = target instanceof Element ? target : target.parentElement;
  const region = element?.closest(regions);
  if (!region || region.getAttribute('aria-live') === 'off') return own;
  // What lies under an open page is not told.
  const page = [...document.querySelectorAll('dialog:modal')].at(-1);
  if (page && !page.contains(region)) return [];
  if (region.matches(whole) || target instanceof Text) return [region];
  return [...addedNodes].filter(
    (node) => !(node instanceof Element && node.matches('[aria-live="off"]')),
  );
}

/**
 * When a text is to be said: in the place of what is said (`now`), after it (`then`), or in its place if a press has
 * brought it (`answer`).
 */
export type When = 'now' | 'then' | 'answer';

/** An open choice takes the focus by itself: what it answers is heard out. */
function opensItself(target: Element, from: Element | null): boolean {
  const group = target.closest('[role="group"]');
  return group !== null && !group.contains(from);
}

/**
 * Hears of a page what a screen reader does: what comes into its live regions, what takes the focus, and what that is
 * set to. So whatever is said to one is said to the other.
 * @returns stops that.
 */
export function listenToPage(
  host: HTMLElement,
  onOff: OnOff,
  tell: (text: string, when: When) => void,
): () => void {
  const off = new AbortController();
  const { signal } = off;
  const hear = (records: readonly MutationRecord[]) => {
    const told = new Set(records.flatMap(newsOf));
    for (const node of told) tell(wordsIn(node), 'answer');
    const set = records.find(
      ({ type, target }) => type === 'attributes' && target === document.activeElement,
    );
    if (set?.target instanceof Element) tell(settingOf(set.target, onOff), 'now');
  };
  const changes = new MutationObserver(hear);
  changes.observe(host, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['aria-valuetext', 'aria-pressed'],
  });
  let last: Element | null = null;
  const point = (target: EventTarget | null) => {
    if (!(target instanceof Element) || target.matches(silent) || !host.contains(target)) return;
    // What has come before it is told before it.
    hear(changes.takeRecords());
    tell(inWords(target, last, onOff), opensItself(target, last) ? 'then' : 'answer');
    last = target;
  };
  const onChange = ({ target }: Event) => {
    const isSet = target instanceof Element && target.matches('select, [type="checkbox"]');
    if (isSet) tell(settingOf(target, onOff), 'now');
  };
  host.addEventListener('focusin', ({ target }) => point(target), { signal });
  host.addEventListener('change', onChange, { signal });
  point(document.activeElement);
  return () => {
    off.abort();
    changes.disconnect();
  };
}
