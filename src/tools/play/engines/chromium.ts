import type { Page } from 'playwright';
import { startBrowser } from '../browser.ts';
import type { RunningEngine, StartOptions } from './engine.ts';
import { pageTimeout, type ScreenSize, type Tab, type Which } from './tab.ts';

/** A page that Playwright drives. */
export class PlaywrightTab implements Tab {
  /** Whatever is asked for elsewhere is a fault. */
  #origin = 'null';

  /**
   * @param wrong where faults are written down, those of pages before among them.
   * @param warnings where what the page warned of is written down.
   */
  constructor(
    readonly page: Page,
    readonly wrong: string[],
    warnings: string[],
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
      if (message.type() === 'warning') warnings.push(message.text());
    });
    page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? 'for no reason given';
      // What a page that is left had still asked for.
      if (why !== 'net::ERR_ABORTED') wrong.push(`failed: ${request.url()}: ${why}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      const asked = new URL(request.url());
      const own = ['data:', 'blob:'].includes(asked.protocol) || asked.origin === this.#origin;
      if (!own) wrong.push(`elsewhere: ${request.url()}`);
    });
  }

  async goTo(url: string): Promise<void> {
    this.#origin = new URL(url).origin;
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  evaluate<R>(run: () => R | Promise<R>): Promise<R>;
  evaluate<A, R>(run: (given: A) => R | Promise<R>, given: A): Promise<R>;
  evaluate<A, R>(run: (given?: A) => R | Promise<R>, given?: A): Promise<R> {
    // As text, because Playwright's own types say of an argument what they cannot say of any.
    const call = `(${run})(${given === undefined ? '' : JSON.stringify(given)})`;
    return this.page.evaluate<R>(call);
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  async click(selector: string, { words = '', at = 0 }: Which = {}): Promise<void> {
    const all = this.page.locator(`${selector}:visible`);
    await (words === '' ? all : all.filter({ hasText: words })).nth(at).click();
  }

  resize({ width, height }: ScreenSize): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  picture(): Promise<Buffer> {
    return this.page.screenshot();
  }

  async faults(): Promise<readonly string[]> {
    return this.wrong;
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** Starts the Chromium that the project tests with. */
export async function startChromium({ reducedMotion }: StartOptions): Promise<RunningEngine> {
  const browser = await startBrowser();
  return {
    async open({ pixelRatio, ...viewport }, first) {
      const context = await browser.newContext({
        viewport,
        deviceScaleFactor: pixelRatio ?? 1,
        reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      });
      context.setDefaultTimeout(pageTimeout);
      for (const run of first) await context.addInitScript(run);
      return new PlaywrightTab(await context.newPage(), [], []);
    },
    close: () => browser.close(),
  };
}
