import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright';
import { PlaywrightTab } from './engines/chromium.ts';
import { pageTimeout } from './engines/tab.ts';
import { FaultLog } from './fault-log.ts';
import { answerAtOnce, writeDownLines } from './in-page.ts';
import { ofRole, Visitor } from './visitor.ts';

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
  /** Answers a choice as soon as it opens. */
  readonly hasty?: boolean;
  /** What follows the game's address: `?stage=plain`, or `#...`. */
  readonly more?: string;
  /** Sets up what must be there before the page is: routes, or scripts that take something away. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** One person at one game in Chromium, who may do all that Playwright knows: tap, hover, block a file, open a second tab. */
export class Visit extends Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The frame that the game is in; the page's own unless another site frames it. */
  readonly frame: Frame;
  readonly #tab: PlaywrightTab;
  readonly #log: FaultLog;
  /** Where the game was opened, without what followed its address. */
  #url = '';

  private constructor(page: Page, log: FaultLog, frame: Frame = page.mainFrame()) {
    const tab = new PlaywrightTab(page, log, frame);
    super(tab);
    this.#tab = tab;
    this.page = page;
    this.context = page.context();
    this.frame = frame;
    this.#log = log;
  }

  /** Opens a browser as someone who was never there before; its page shows nothing yet. */
  static async newcomer(browser: Browser, options: VisitOptions = {}): Promise<Visit> {
    const context = await browser.newContext({
      viewport: options.screen ?? { width: 1280, height: 720 },
      deviceScaleFactor: options.pixelRatio ?? 1,
      hasTouch: options.touch ?? false,
      isMobile: options.touch ?? false,
      reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    });
    context.setDefaultTimeout(pageTimeout);
    await context.addInitScript(writeDownLines);
    if (options.hasty) await context.addInitScript(answerAtOnce);
    await options.prepare?.(context);
    return new Visit(await context.newPage(), new FaultLog());
  }

  /** Opens a game as someone who was never there before. Whatever is asked of another site is a fault. */
  static async begin(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
    const visit = await Visit.newcomer(browser, options);
    return visit.come(url, options.more ?? '');
  }

  /**
   * Opens a game in this tab. Whatever is asked of another site is a fault.
   * @param more what follows its address.
   * @param until whether the page and what it names are waited for, or only its first byte.
   */
  async come(url: string, more = '', until: 'load' | 'commit' = 'load'): Promise<Visit> {
    this.#url = url;
    this.#log.watch(this.page, (asked) => this.#tab.isOwn(asked));
    await this.#tab.goTo(url + more, until);
    return this;
  }

  /** What went wrong so far: errors in the console, requests that failed or left the game's own origin. */
  get faults(): string[] {
    return this.#log.faults;
  }

  /** What the game warned of in the console. */
  get warnings(): string[] {
    return this.#log.warnings;
  }

  /** Closes the tab and opens the game anew, in the same browser with all it has kept. */
  async again(more = ''): Promise<Visit> {
    await this.page.close();
    return this.another(more);
  }

  /** Opens the game in one more tab of the same browser, beside this one. */
  async another(more = ''): Promise<Visit> {
    const visit = new Visit(await this.context.newPage(), this.#log);
    return visit.come(this.#url, more);
  }

  /**
   * The same visit to the game that the page frames.
   * @throws {Error} when the page has no frame.
   */
  inFrame(): Visit {
    const [, frame] = this.page.frames();
    if (frame === undefined) throw new Error('there is no frame');
    return new Visit(this.page, this.#log, frame);
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** The element with a `data-role`: `line`, `choices`, `choice`, `ending`, `begin`, `continue` and so on. */
  role(name: string): Locator {
    return this.frame.locator(ofRole(name));
  }
}
