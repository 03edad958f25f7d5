import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { PlaywrightTab } from './engines/chromium.ts';
import { pageTimeout } from './engines/tab.ts';
import { ofRole, Visitor, writeDownLines } from './visitor.ts';

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

/** One person at one game in Chromium, who may do all that Playwright knows: tap, hover, block a file, open a second tab. */
export class Visit extends Visitor {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly url: string,
    /** What went wrong so far: errors in the console, requests that failed or left the game's own origin. */
    readonly faults: string[],
    /** What the game warned of in the console. */
    readonly warnings: string[],
  ) {
    super(new PlaywrightTab(page, faults, warnings));
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
    context.setDefaultTimeout(pageTimeout);
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
    await visit.tab.goTo(url + more);
    return visit;
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** The element with a `data-role`: `line`, `choices`, `choice`, `ending`, `begin`, `continue` and so on. */
  role(name: string): Locator {
    return this.page.locator(ofRole(name));
  }
}
