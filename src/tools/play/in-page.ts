// What a visitor runs in the page itself. Each function is sent there as text: it knows nothing of what is around it.

declare global {
  interface Window {
    /** Every line the page has shown, in order; kept by a visit. */
    linesShown?: string[];
  }
}

/** Runs before the page's own scripts: writes down each line as it comes, however short it stays. */
export function writeDownLines(): void {
  const lines: string[] = [];
  window.linesShown = lines;
  let shown = '';
  new MutationObserver(() => {
    const now = document.querySelector('[data-role="line"]')?.textContent ?? '';
    if (now !== '' && now !== shown) lines.push(now);
    shown = now;
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Where a story stops: at a choice, at its ending, or where it asks whether to begin anew. */
export type Stop = 'choice' | 'ending' | 'restart';

/** What is to be seen of the story at one moment. */
interface Seen {
  readonly line: string;
  /** Number of the leaf of it that is read, from 1, and how many it has. */
  readonly leaf: number;
  readonly leaves: number;
  /** Number of the line that is there to be read, from 0; -1 before the first. */
  readonly at: number;
  readonly stopped: Stop | null;
}

/** An option as it is seen. */
export interface Offer {
  /** Its words, with what is said about it. */
  readonly label: string;
  readonly enabled: boolean;
}

/** Looks at the story as it is. */
export function look(): Seen {
  const find = (role: string) => document.querySelector(`[data-role="${role}"]`);
  const isSeen = (role: string) =>
    find(role)?.checkVisibility({ visibilityProperty: true }) ?? false;
  const cards = [
    ['choices', 'choice'],
    ['ending', 'ending'],
    ['restart', 'restart'],
  ] as const;
  const mark = performance.getEntriesByName('game:line').at(-1);
  const detail: unknown = mark instanceof PerformanceMark ? mark.detail : null;
  const known = typeof detail === 'object' && detail !== null && 'at' in detail;
  const [leaf = 1, leaves = 1] = (find('line')?.getAttribute('data-leaf') ?? '1/1')
    .split('/')
    .map(Number);
  return {
    leaf,
    leaves,
    line: find('line')?.textContent ?? '',
    at: known && typeof detail.at === 'number' ? detail.at : -1,
    stopped: cards.find(([role]) => isSeen(role))?.[1] ?? null,
  };
}

/** The options of the open choice. */
export function readOffers(): Offer[] {
  return [...document.querySelectorAll('[data-role="choice"]')].map((one) => ({
    label: one.textContent ?? '',
    enabled: one.getAttribute('aria-disabled') === 'false',
  }));
}
