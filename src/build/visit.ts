import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright';
import { browserFlags, findBrowser } from './browser.ts';

/** How someone comes to a game. */
export interface VisitOptions {
  /** Size of the screen in CSS pixels; 1280 by 720 unless said otherwise. */
  readonly screen?: { readonly width: number; readonly height: number };
  /** Pixels of the screen per CSS pixel. */
  readonly pixelRatio?: number;
  /** A phone: taps instead of a mouse. */
  readonly touch?: boolean;
  /** The system asks for little motion. */
  readonly reducedMotion?: boolean;
  /** What follows the game's address: `?stage=plain`, or `#...`. */
  readonly more?: string;
  /** Sets up what must be there before the page is: routes, or scripts that take something away. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** Longest wait for the game to do what it was asked, in ms: software rendering on a busy machine is slow. */
const patience = 60_000;

/** Pause between two presses of someone who reads nothing, in ms. */
const haste = 10;

declare global {
  interface Window {
    /** Every line the page has shown, in order; kept by a visit. */
    linesShown?: string[];
  }
}

/** Runs in the page before its own scripts: writes down each line as it comes, however short it stays. */
function writeDownLines() {
  const lines: string[] = [];
  window.linesShown = lines;
  let shown = '';
  new MutationObserver(() => {
    const now = document.querySelector('[data-role="line"]')?.textContent ?? '';
    if (now !== '' && now !== shown) lines.push(now);
    shown = now;
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Starts the browser that the project tests with. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...browserFlags] });
}

/**
 * One person at one game, who uses nothing but what design and README promise to scripts: roles, names,
 * `data-role`, keys and performance marks.
 */
export class Visit {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly url: string,
    /** What went wrong so far: errors in the console, requests that failed or left the game's own origin. */
    readonly faults: string[],
    /** What the game warned of in the console. */
    readonly warnings: string[],
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`console: ${message.text()}`);
      if (message.type() === 'warning') this.warnings.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? 'for no reason given';
      // What a page that is left had still asked for.
      if (why !== 'net::ERR_ABORTED') this.faults.push(`failed: ${request.url()}: ${why}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.faults.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      const asked = new URL(request.url());
      const own =
        ['data:', 'blob:'].includes(asked.protocol) || asked.origin === new URL(url).origin;
      if (!own) this.faults.push(`elsewhere: ${request.url()}`);
    });
  }

  /** Opens a game as someone who was never there before. */
  static async begin(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
    const context = await browser.newContext({
      viewport: options.screen ?? { width: 1280, height: 720 },
      deviceScaleFactor: options.pixelRatio ?? 1,
      hasTouch: options.touch ?? false,
      isMobile: options.touch ?? false,
      reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    });
    context.setDefaultTimeout(patience);
    await context.addInitScript(writeDownLines);
    await options.prepare?.(context);
    return Visit.#open(context, url, options.more ?? '', [], []);
  }

  /** Closes the tab and opens the game anew, in the same browser with all it has kept. */
  async again(more = ''): Promise<Visit> {
    await this.page.close();
    return Visit.#open(this.context, this.url, more, this.faults, this.warnings);
  }

  /** Opens the game in one more tab of the same browser, beside this one. */
  another(more = ''): Promise<Visit> {
    return Visit.#open(this.context, this.url, more, this.faults, this.warnings);
  }

  static async #open(
    context: BrowserContext,
    url: string,
    more: string,
    faults: string[],
    warnings: string[],
  ): Promise<Visit> {
    const visit = new Visit(await context.newPage(), context, url, faults, warnings);
    await visit.page.goto(url + more);
    return visit;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** The element with a `data-role`: `line`, `choices`, `choice`, `ending`, `begin`, `continue` and so on. */
  role(name: string): Locator {
    return this.page.locator(`[data-role="${name}"]`);
  }

  /** The current line as a screen reader has it: `Speaker: words`, or `words`. */
  async line(): Promise<string> {
    return (await this.role('line').textContent()) ?? '';
  }

  /** Every line shown since the page was opened. */
  lines(): Promise<string[]> {
    return this.page.evaluate(() => window.linesShown ?? []);
  }

  /** How often a performance mark was set. */
  marks(name: 'game:title' | 'game:line' | 'game:scene'): Promise<number> {
    return this.page.evaluate((mark) => performance.getEntriesByName(mark).length, name);
  }

  /** Waits until a mark was set more than `before` times. */
  async marked(name: 'game:title' | 'game:line' | 'game:scene', before = 0): Promise<void> {
    await this.page.waitForFunction(
      ([mark, times]) => performance.getEntriesByName(mark).length > times,
      [name, before] as const,
    );
  }

  /** From the title to the first line, when it is there to be read. */
  async beginStory(): Promise<void> {
    const before = await this.marks('game:line');
    await this.role('begin').click();
    await this.marked('game:line', before);
  }

  /**
   * Completes a line that the page is uncovering, as a second press would; looked at and done in one step, so that
   * a line which has become whole meanwhile is not gone past.
   */
  async #complete(): Promise<void> {
    await this.page.evaluate(() => {
      if (CSS.highlights?.has('covered')) {
        window.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', code: 'Space' }));
      }
    });
  }

  /** One line further, waiting until it is there to be read, though not for its letters. */
  async goOn(): Promise<void> {
    const before = await this.marks('game:line');
    await this.page.keyboard.press('Space');
    await this.#complete();
    await this.marked('game:line', before);
  }

  /** Number of the line that is there to be read, from 0; -1 before the first. */
  at(): Promise<number> {
    return this.page.evaluate(() => {
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
      await this.page.keyboard.press('Space');
      // The last line is waited for; of those before it a second press shows all at once.
      if (now < at - 1) await this.page.keyboard.press('Space');
      await this.marked('game:line', before);
    }
  }

  /** One line back. */
  async goBack(): Promise<void> {
    const before = await this.marks('game:line');
    await this.page.keyboard.press('ArrowLeft');
    await this.marked('game:line', before);
  }

  /** Whether the story waits for an answer, or is over. */
  async stopped(): Promise<'choice' | 'ending' | null> {
    if (await this.role('choices').isVisible()) return 'choice';
    return (await this.role('ending').isVisible()) ? 'ending' : null;
  }

  /**
   * Presses Space through all lines up to the next choice or ending.
   * @throws {Error} when the lines stop coming.
   */
  async readOn(): Promise<'choice' | 'ending'> {
    let line = await this.line();
    let moved = Date.now();
    for (;;) {
      const stopped = await this.stopped();
      if (stopped !== null) return stopped;
      const now = await this.line();
      if (now !== line) moved = Date.now();
      line = now;
      if (Date.now() - moved > patience)
        throw new Error(`the story does not go on after "${line}"`);
      await this.page.keyboard.press('Space');
      await this.page.waitForTimeout(haste);
    }
  }

  /** Takes an option of the open choice, by its number or words. */
  async choose(option: number | string): Promise<void> {
    const options = this.role('choice');
    const one =
      typeof option === 'number' ? options.nth(option) : options.filter({ hasText: option });
    const before = await this.marks('game:line');
    // A choice that has just opened takes no answer yet, and says so.
    await one.and(this.page.locator('[aria-disabled="false"]')).click();
    await this.marked('game:line', before);
  }
}
