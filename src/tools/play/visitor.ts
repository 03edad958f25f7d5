import { stock } from '../../story/typed.ts';
import { pageTimeout, type Tab } from './engines/tab.ts';
import { atOnce, hurryOn, shownAfter } from './haste.ts';
import { look, type Offer, readOffers, type Seen, type Stop, typeAnswer } from './in-page.ts';
import { pause, waitFor } from './wait.ts';

/** Pause between two presses of someone who reads nothing, in ms. */
const betweenPresses = 10;

/** Ms without a line after which somebody in haste presses again: the one before was still coming. */
const patience = 1000;

/** The selector of elements with a `data-role`: `line`, `choices`, `choice`, `ending`, `begin` and so on. */
export function ofRole(name: string): string {
  return `[data-role="${name}"]`;
}

/**
 * The one robot that plays the built game, for tests, exports and shots: one person at one game, in whatever engine,
 * who uses nothing but what is promised to scripts: `data-role`, keys and performance marks.
 */
export class Visitor {
  constructor(readonly tab: Tab) {}

  /** Waits until something is so in the page. @throws {Error} when it does not come within `pageTimeout`. */
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

  /** How often a performance mark is there. */
  marks(name: 'game:title' | 'game:line' | 'game:scene'): Promise<number> {
    return this.tab.evaluate((mark: string) => performance.getEntriesByName(mark).length, name);
  }

  /** Waits until a mark is there other than `before` times: a page lets go of the oldest after thousands of them. */
  async marked(name: 'game:title' | 'game:line' | 'game:scene', before = 0): Promise<void> {
    await this.until(
      ([mark, times]: readonly [string, number]) =>
        performance.getEntriesByName(mark).length !== times,
      [name, before] as const,
    );
  }

  /** Does something that shows a line, and waits until that is there to be read. @throws {Error} when none comes. */
  async toLine(act: () => Promise<void>): Promise<void> {
    const { shown } = await this.tab.evaluate(look);
    await act();
    await shownAfter(this.tab, shown);
  }

  /** From the title to the first line. */
  beginStory(): Promise<void> {
    return this.toLine(() => this.tab.click(ofRole('begin')));
  }

  /**
   * One line further, waiting until it is there to be read, though not for its letters. On a page more may follow by
   * themselves.
   */
  goOn(): Promise<void> {
    return this.toLine(async () => {
      await this.#toLastLeaf(await this.tab.evaluate(look));
      await this.tab.press('Space');
      await this.#complete();
    });
  }

  /** To the last leaf of a line that is longer than the text box. */
  async #toLastLeaf({ leaf: first, leaves }: Seen): Promise<void> {
    for (let leaf = first; leaf < leaves; leaf += 1) {
      await this.tab.press('Space');
      await this.until((on: number) => {
        const now = document.querySelector<HTMLElement>('[data-role="line"]')?.dataset.leaf;
        return Number.parseInt(now ?? '', 10) > on;
      }, leaf);
      await this.#complete();
    }
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
    return this.toLine(async () => {
      const { leaf } = await this.tab.evaluate(look);
      for (let left = leaf; left > 0; left--) await this.tab.press('ArrowLeft');
    });
  }

  /** Number of the line that is there to be read, from 0; -1 before the first. */
  async at(): Promise<number> {
    return (await this.tab.evaluate(look)).at;
  }

  /**
   * Goes on to the line of that number, in haste; the road there must hold no choice. On a page it is gone to from
   * before, and others may have come behind it.
   */
  async goTo(at: number): Promise<void> {
    let seen = await this.tab.evaluate(look);
    for (let inVain = 0; seen.at !== at; ) {
      const { shown, gathers, stopped } = seen;
      if (gathers && seen.at > at) return;
      if (inVain * patience > pageTimeout) throw new Error(`nothing goes on from line ${seen.at}`);
      if (gathers && stopped !== null) throw new Error(`line ${at} lies behind a ${stopped}`);
      if (seen.at > at) await this.goBack();
      else {
        if (stopped === 'restart') await this.stay();
        await this.#toLastLeaf(seen);
        // No press leads further than a line, and one that is still coming takes one more.
        const most = gathers ? 1 : Math.min(at - seen.at - 1, atOnce);
        await this.tab.press('Space', Math.max(1, most));
        await shownAfter(this.tab, shown, patience).catch(() => {});
      }
      seen = await this.tab.evaluate(look);
      inVain = seen.shown > shown ? 0 : inVain + 1;
    }
  }

  /**
   * Presses Space to the next choice or ending, many times for each look: for who wants to be there, not to read.
   * @param most lines of the story after which it stops in the middle of a road.
   */
  hurryOn(most = Number.POSITIVE_INFINITY): Promise<void> {
    return hurryOn(this.tab, most);
  }

  /** What the story waits for; null while it goes on. */
  async stopped(): Promise<Stop | null> {
    return (await this.tab.evaluate(look)).stopped;
  }

  /** Stays at a line that wants to begin anew. */
  async stay(): Promise<void> {
    await this.tab.click(`${ofRole('restart')} ${ofRole('stay')}`);
    await this.until(() => document.querySelector('[data-role="restart"]') === null);
  }

  /**
   * Presses Space through all lines up to the next choice or ending, and stays where the story would begin anew.
   * @param alongside done at each look, also at the last.
   * @param most lines of the story after which it stops in the middle of a road.
   * @throws {Error} when the lines stop coming.
   */
  async readOn(
    alongside?: () => Promise<void>,
    most = Number.POSITIVE_INFINITY,
  ): Promise<'choice' | 'ending' | 'road'> {
    let last = '';
    let moved = Date.now();
    for (;;) {
      const { line, at, stopped } = await this.tab.evaluate(look);
      await alongside?.();
      if (stopped === 'choice' || stopped === 'ending') return stopped;
      if (at + 1 >= most) return 'road';
      const now = `${at} ${stopped} ${line}`;
      if (now !== last) moved = Date.now();
      last = now;
      if (Date.now() - moved > pageTimeout)
        throw new Error(`the story does not go on after "${line}"`);
      if (stopped === 'restart') await this.stay();
      else await this.tab.press('Space');
      await pause(betweenPresses);
    }
  }

  /** The options of the open choice. */
  offers(): Promise<Offer[]> {
    return this.tab.evaluate(readOffers);
  }

  /** Answers a line that asks for words with any, unless there is a default. */
  typeAnswer(): Promise<void> {
    return this.tab.evaluate(typeAnswer, stock);
  }

  /** Words of the options of the open choice, each with what is said about it. */
  async options(): Promise<string[]> {
    return (await this.offers()).map(({ label }) => label);
  }

  /**
   * Takes an option of the open choice and waits for the line behind it to be there whole.
   * @param option its number, or words in it.
   * @throws {Error} when there is no such option.
   */
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
