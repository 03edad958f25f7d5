import type { Frame, Page } from 'playwright';
import { startBrowser } from '../browser.ts';
import { FaultLog } from '../fault-log.ts';
import type { RunningEngine, StartOptions } from './engine.ts';
import { type ElementChoice, pageTimeout, type ScreenSize, type Tab } from './tab.ts';

/** A page that Playwright drives, or a frame in one. */
export class PlaywrightTab implements Tab {
  #origin = 'null';

  /** @param log where what goes wrong in it is written down. */
  constructor(
    readonly page: Page,
    private readonly log: FaultLog,
    readonly frame: Frame = page.mainFrame(),
  ) {}

  /** Whether an address is of the site that was gone to last. */
  isOwn(url: string): boolean {
    return new URL(url).origin === this.#origin;
  }

  async goTo(url: string, waitUntil: 'load' | 'commit' = 'load'): Promise<void> {
    this.#origin = new URL(url).origin;
    await this.page.goto(url, { waitUntil });
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  evaluate<R>(run: () => R | Promise<R>): Promise<R>;
  evaluate<A, R>(run: (given: A) => R | Promise<R>, given: A): Promise<R>;
  evaluate<A, R>(run: (given?: A) => R | Promise<R>, given?: A): Promise<R> {
    // As text, because Playwright's own types say of an argument what they cannot say of any.
    const call = `(${run})(${given === undefined ? '' : JSON.stringify(given)})`;
    return this.frame.evaluate<R>(call);
  }

  async press(keys: string, times = 1): Promise<void> {
    await Promise.all(Array.from({ length: times }, () => this.page.keyboard.press(keys)));
  }

  async click(selector: string, { words = '', at = 0 }: ElementChoice = {}): Promise<void> {
    const all = this.frame.locator(`${selector}:visible`);
    await (words === '' ? all : all.filter({ hasText: words })).nth(at).click();
  }

  resize({ width, height }: ScreenSize): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  picture(): Promise<Buffer> {
    return this.page.screenshot();
  }

  async faults(): Promise<readonly string[]> {
    return this.log.faults;
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
      const page = await context.newPage();
      const log = new FaultLog();
      const tab = new PlaywrightTab(page, log);
      log.watch(page, (url) => tab.isOwn(url));
      return tab;
    },
    close: () => browser.close(),
  };
}
