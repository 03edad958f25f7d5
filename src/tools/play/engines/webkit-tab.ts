import { waitFor } from '../wait.ts';
import { screenCentre } from './desktop.ts';
import { type Gesture, RemoteTab } from './remote-tab.ts';
import { pageTimeout, type ScreenSize } from './tab.ts';
import type { WebDriver } from './webdriver.ts';

declare global {
  interface Window {
    /** What went wrong in this page; kept by a visit where the engine itself does not tell. */
    faultsSeen?: string[];
  }
}

/** Runs in the page: writes down errors in the console, those that nobody caught, and what did not load. */
function watchFaults(): void {
  const faults: string[] = [];
  window.faultsSeen = faults;
  const { error } = console;
  console.error = (...said: unknown[]) => {
    faults.push(`console: ${said.map(String).join(' ')}`);
    error.apply(console, said);
  };
  const note = (event: Event) => {
    if (event instanceof ErrorEvent) faults.push(`error: ${event.message}`);
    if (event instanceof PromiseRejectionEvent) faults.push(`error: ${event.reason}`);
  };
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
}

/** Runs in the page: all faults so far, with the requests that were refused or went elsewhere. */
function readFaults(): string[] {
  const asked = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .flatMap(({ name, responseStatus }) => {
      if (responseStatus >= 400) return [`${responseStatus}: ${name}`];
      const own = /^(data|blob|file):/.test(name) || new URL(name).origin === location.origin;
      return own ? [] : [`elsewhere: ${name}`];
    });
  return [...(window.faultsSeen ?? []), ...asked];
}

declare global {
  interface Window {
    /** This page is about to be left. */
    isLeft?: boolean;
  }
}

/** What a script in the page came to. */
type Outcome = { readonly json: string | null } | { readonly problem: string };

/** The one page of a WebKit session. */
export class WebKitTab extends RemoteTab {
  readonly #before: string[] = [];

  /**
   * @param first functions that run in every page before the game does anything.
   * @param onClose ends the browser.
   */
  constructor(
    private readonly driver: WebDriver,
    private readonly first: readonly (() => void)[],
    private readonly onClose: () => Promise<void>,
  ) {
    super();
  }

  goTo(url: string): Promise<void> {
    return this.#leave(() => this.driver.post('url', { url }));
  }

  reload(): Promise<void> {
    return this.#leave(() => this.driver.post('refresh', {}));
  }

  /** The driver knows windows alone: how much of one is the page's is found by looking. */
  async resize({ width, height }: ScreenSize): Promise<void> {
    let bars = { width: 0, height: 0 };
    await waitFor(`a page of ${width} by ${height}`, pageTimeout, async () => {
      const outer = { width: width + bars.width, height: height + bars.height };
      const rect = await this.driver.post<ScreenSize>('window/rect', {
        ...outer,
        x: Math.round(screenCentre.x - outer.width / 2),
        y: Math.round(screenCentre.y - outer.height / 2),
      });
      const inner = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      bars = { width: rect.width - inner.width, height: rect.height - inner.height };
      return (inner.width === width && inner.height === height) || null;
    });
  }

  async picture(): Promise<Buffer> {
    return Buffer.from(await this.driver.get<string>('screenshot'), 'base64');
  }

  async faults(): Promise<readonly string[]> {
    return [...this.#before, ...(await this.evaluate(readFaults))];
  }

  async close(): Promise<void> {
    await this.driver.end();
    await this.onClose();
  }

  protected async run(code: string, given: string): Promise<string | null> {
    const script = `const [given, done] = arguments;
      Promise.resolve()
        .then(() => (${code})(...JSON.parse(given)))
        .then((value) => done({ json: JSON.stringify(value) ?? null }))
        .catch((problem) => done({ problem: String(problem) }));`;
    const outcome = await this.driver.post<Outcome>('execute/async', { script, args: [given] });
    if ('problem' in outcome) throw new Error(outcome.problem);
    return outcome.json;
  }

  protected async perform(gesture: Gesture): Promise<void> {
    await this.driver.post('actions', { actions: [gesture] });
  }

  /**
   * Leaves the page for another. Classic WebDriver cannot run a script before a page's own: the session waits
   * for no page, so that ours run as soon as there is one.
   */
  async #leave(go: () => Promise<unknown>): Promise<void> {
    this.#before.push(...(await this.evaluate(readFaults)));
    await this.evaluate(() => {
      window.isLeft = true;
    });
    await go();
    // Between two pages there may be none to ask.
    const ask = <R>(run: () => R) => this.evaluate(run).catch(() => null);
    await waitFor('the page', pageTimeout, () => ask(() => window.isLeft === undefined || null));
    for (const run of [watchFaults, ...this.first]) await this.evaluate(run);
    const loaded = () => document.readyState === 'complete' || null;
    await waitFor('the whole page', pageTimeout, () => ask(loaded));
  }
}
