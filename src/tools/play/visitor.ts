import { pageTimeout, type Tab } from './engines/tab.ts';
import { pause, waitFor } from './wait.ts';

/** Pause between two presses of someone who reads nothing, in ms. */
const haste = 10;

declare global {
  interface Window {
    /** Every line the page has shown, in order; kept by a visit. */
    linesShown?: string[];
  }
}

/** Runs in the page before its own scripts: writes down each line as it comes, however short it stays. */
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

/** Runs in the page: the line that is there, and whether the story waits for an answer or is over. */
function look(): { line: string; stopped: 'choice' | 'ending' | null } {
  const find = (role: string) => document.querySelector(`[data-role="${role}"]`);
  const isSeen = (role: string) =>
    find(role)?.checkVisibility({ visibilityProperty: true }) ?? false;
  const ended = isSeen('ending') ? 'ending' : null;
  return {
    line: find('line')?.textContent ?? '',
    stopped: isSeen('choices') ? 'choice' : ended,
  };
}

/** The selector of elements with a `data-role`: `line`, `choices`, `choice`, `ending`, `begin` and so on. */
export function ofRole(name: string): string {
  return `[data-role="${name}"]`;
}

/**
 * One person at one game, in whatever engine, who uses nothing but what design and README promise to scripts:
 * `data-role`, keys and performance marks.
 */
export class Visitor {
  constructor(readonly tab: Tab) {}

  /** Waits until something is so in the page. */
  async until<A>(isSo: (given: A) => boolean, given: A): Promise<void>;
  async until(isSo: () => boolean): Promise<void>;
  async until<A>(isSo: (given?: A) => boolean, given?: A): Promise<void> {
    await waitFor(
      String(isSo),
      pageTimeout,
      async () => (await this.tab.evaluate(isSo, given)) || null,
    );
  }

  /** The current line as a screen reader has it: `Speaker: words`, or `words`. */
  async line(): Promise<string> {
    return (await this.tab.evaluate(look)).line;
  }

  /** All words of the first element with a role. */
  words(role: string): Promise<string> {
    const read = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    return this.tab.evaluate(read, ofRole(role));
  }

  /** Enters text into a field, all at once as from a clipboard. */
  async enter(selector: string, text: string): Promise<void> {
    await this.tab.click(selector);
    await this.tab.evaluate((entered: string) => {
      document.execCommand('insertText', false, entered);
    }, text);
  }

  /** Every line shown since the page was opened. */
  lines(): Promise<string[]> {
    return this.tab.evaluate(() => window.linesShown ?? []);
  }

  /** How often a performance mark was set. */
  marks(name: 'game:title' | 'game:line' | 'game:scene'): Promise<number> {
    return this.tab.evaluate((mark: string) => performance.getEntriesByName(mark).length, name);
  }

  /** Waits until a mark was set more than `before` times. */
  async marked(name: 'game:title' | 'game:line' | 'game:scene', before = 0): Promise<void> {
    await this.until(
      ([mark, times]: readonly [string, number]) =>
        performance.getEntriesByName(mark).length > times,
      [name, before] as const,
    );
  }

  /** Does something that shows a line, and waits until that is there to be read. */
  async toLine(act: () => Promise<void>): Promise<void> {
    const before = await this.marks('game:line');
    await act();
    await this.marked('game:line', before);
  }

  /** From the title to the first line. */
  beginStory(): Promise<void> {
    return this.toLine(() => this.tab.click(ofRole('begin')));
  }

  /** One line further, waiting until it is there to be read, though not for its letters. */
  goOn(): Promise<void> {
    return this.toLine(async () => {
      await this.tab.press('Space');
      await this.#complete();
    });
  }

  /**
   * Completes a line that the page is uncovering, as a second press would; looked at and done in one step, so that
   * a line which has become whole meanwhile is not gone past.
   */
  async #complete(): Promise<void> {
    await this.tab.evaluate(() => {
      if (CSS.highlights?.has('covered')) {
        window.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', code: 'Space' }));
      }
    });
  }

  /** One line back. */
  goBack(): Promise<void> {
    return this.toLine(() => this.tab.press('ArrowLeft'));
  }

  /** Number of the line that is there to be read, from 0; -1 before the first. */
  at(): Promise<number> {
    return this.tab.evaluate(() => {
      const mark = performance.getEntriesByName('game:line').at(-1);
      const detail: unknown = mark instanceof PerformanceMark ? mark.detail : null;
      const known = typeof detail === 'object' && detail !== null && 'at' in detail;
      return known && typeof detail.at === 'number' ? detail.at : -1;
    });
  }

  /** Goes on to the line of that number, in haste; the road there must hold no choice. */
  async goTo(at: number): Promise<void> {
    for (let now = await this.at(); now !== at; now = await this.at()) {
      if (now > at) {
        await this.goBack();
        continue;
      }
      const before = await this.marks('game:line');
      await this.tab.press('Space');
      // The last line is waited for; of those before it a second press shows all at once.
      if (now < at - 1) await this.tab.press('Space');
      await this.marked('game:line', before);
    }
  }

  /** Whether the story waits for an answer, or is over. */
  async stopped(): Promise<'choice' | 'ending' | null> {
    return (await this.tab.evaluate(look)).stopped;
  }

  /**
   * Presses Space through all lines up to the next choice or ending.
   * @throws {Error} when the lines stop coming.
   */
  async readOn(): Promise<'choice' | 'ending'> {
    let { line } = await this.tab.evaluate(look);
    let moved = Date.now();
    for (;;) {
      const now = await this.tab.evaluate(look);
      if (now.stopped !== null) return now.stopped;
      if (now.line !== line) moved = Date.now();
      line = now.line;
      if (Date.now() - moved > pageTimeout)
        throw new Error(`the story does not go on after "${line}"`);
      await this.tab.press('Space');
      await pause(haste);
    }
  }

  /** Words of the options of the open choice, each with what is said about it. */
  options(): Promise<string[]> {
    return this.tab.evaluate(() =>
      [...document.querySelectorAll('[data-role="choice"]')].map((one) => one.textContent ?? ''),
    );
  }

  /** Takes an option of the open choice, by its number or words. */
  async choose(option: number | string): Promise<void> {
    await this.until(() => document.querySelector('[data-role="choice"]') !== null);
    const words = await this.options();
    const at = typeof option === 'number' ? option : words.findIndex((one) => one.includes(option));
    if (words[at] === undefined) throw new Error(`there is no option "${option}"`);
    // A choice that has just opened takes no answer yet, and says so.
    await this.until(
      (number: number) =>
        document.querySelectorAll('[data-role="choice"]')[number]?.getAttribute('aria-disabled') ===
        'false',
      at,
    );
    await this.toLine(() => this.tab.click(ofRole('choice'), { at }));
  }
}
