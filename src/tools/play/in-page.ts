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

/**
 * Runs before the page's own scripts: what a choice that opens waits for, so that nobody answers it in haste, is
 * over at once. Somebody who makes hundreds of them on purpose would do little else but wait. What waits longer than
 * that is for something else, such as a server: it is given its time.
 */
export function answerAtOnce(): void {
  const wait = window.setTimeout;
  const longest = 1000;
  const hurried = (run: TimerHandler, ms = 0, ...given: unknown[]) => {
    const opening = document.querySelector('[data-role="choices"].opening') !== null;
    return wait(run, opening && ms <= longest ? 0 : ms, ...given);
  };
  window.setTimeout = Object.assign(hurried, wait);
}

/** Where a story stops: at a choice, at its ending, or where it asks whether to begin anew. */
export type Stop = 'choice' | 'ending' | 'restart';

/** What is to be seen of the story at one moment. */
export interface Seen {
  readonly line: string;
  /** Number of the leaf of it that is read, from 1, and how many it has. */
  readonly leaf: number;
  readonly leaves: number;
  /** Number of the line that is there to be read, from 0; -1 before the first. */
  readonly at: number;
  /** How many lines were shown since the page was opened, each time that one was. */
  readonly shown: number;
  readonly stopped: Stop | null;
  /** Whether lines gather on a page: they come by themselves, and the line is the one that came last. */
  readonly gathers: boolean;
}

/** An option as it is seen. */
export interface Offer {
  /** Its words, with what is said about it. */
  readonly label: string;
  readonly enabled: boolean;
}

/**
 * Looks at the story as it is.
 * @param before waits here, rather than be asked again and again, until more lines were shown than that; a fifth of a
 * second at most.
 */
export async function look(before = -1): Promise<Seen> {
  const lines = () => performance.getEntriesByName('game:line');
  for (let left = 40; left > 0 && lines().length <= before; left--) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const find = (role: string) => document.querySelector(`[data-role="${role}"]`);
  const isSeen = (role: string) =>
    find(role)?.checkVisibility({ visibilityProperty: true }) ?? false;
  const cards = [
    ['choices', 'choice'],
    ['ending', 'ending'],
    ['restart', 'restart'],
  ] as const;
  const mark = lines().at(-1);
  const detail: unknown = mark instanceof PerformanceMark ? mark.detail : null;
  const known = typeof detail === 'object' && detail !== null && 'at' in detail;
  const [leaf = 1, leaves = 1] = (find('line')?.getAttribute('data-leaf') ?? '1/1')
    .split('/')
    .map(Number);
  return {
    leaf,
    leaves,
    line: find('line')?.textContent ?? '',
    shown: lines().length,
    at: known && typeof detail.at === 'number' ? detail.at : -1,
    stopped: cards.find(([role]) => isSeen(role))?.[1] ?? null,
    gathers: find('page') !== null,
  };
}

/** Types into the field of a line that asks for words, where there is one and nothing stands in it. */
export function typeAnswer({ text, number }: { readonly text: string; readonly number: string }) {
  const field = document.querySelector('[data-role="input"]');
  if (!(field instanceof HTMLInputElement) || field.value + field.placeholder !== '') return;
  field.value = field.inputMode === 'text' ? text : number;
}

/** The options of the open choice. */
export function readOffers(): Offer[] {
  return [...document.querySelectorAll('[data-role="choice"]')].map((one) => ({
    label: one.textContent ?? '',
    enabled: one.getAttribute('aria-disabled') === 'false',
  }));
}
