import type { Bidi, BidiEvent } from './bidi.ts';
import { type Gesture, RemoteTab } from './remote-tab.ts';
import type { ScreenSize } from './tab.ts';

/** The events by which Firefox tells what goes wrong. */
export const watched = [
  'log.entryAdded',
  'network.beforeRequestSent',
  'network.fetchError',
  'network.responseCompleted',
] as const;

/** What an event says that should not be; null for all that is well. */
function faultIn(method: string, told: BidiEvent, own: (url: string) => boolean): string | null {
  const { level, text, request, response, errorText } = told;
  const url = request?.url ?? '';
  if (method === 'log.entryAdded') return level === 'error' ? `console: ${text}` : null;
  if (method === 'network.responseCompleted') {
    return (response?.status ?? 0) >= 400 ? `${response?.status}: ${url}` : null;
  }
  if (method === 'network.fetchError') {
    // What a page that is left had still asked for.
    return errorText === 'NS_BINDING_ABORTED' ? null : `failed: ${url}: ${errorText}`;
  }
  return method === 'network.beforeRequestSent' && !own(url) ? `elsewhere: ${url}` : null;
}

/** A page in Firefox, kept apart from all others: nobody was there before. */
export class FirefoxTab extends RemoteTab {
  readonly #faults: string[] = [];
  readonly #deafen: () => void;
  #origin = 'null';

  private constructor(
    private readonly bidi: Bidi,
    private readonly context: string,
    private readonly userContext: string,
  ) {
    super();
    const own = (url: string) =>
      /^(data|blob|file|about):/.test(url) || new URL(url).origin === this.#origin;
    this.#deafen = bidi.listen((method, told) => {
      if ((told.context ?? told.source?.context) !== context) return;
      const fault = faultIn(method, told, own);
      if (fault !== null) this.#faults.push(fault);
    });
  }

  /** @param first functions that run in every page before its own scripts. */
  static async open(
    bidi: Bidi,
    screen: ScreenSize,
    first: readonly (() => void)[],
  ): Promise<FirefoxTab> {
    const { userContext } = await bidi.ask('browser.createUserContext', {});
    for (const run of first) {
      const script = { functionDeclaration: String(run), userContexts: [userContext] };
      await bidi.ask('script.addPreloadScript', script);
    }
    const { context } = await bidi.ask('browsingContext.create', { type: 'tab', userContext });
    const tab = new FirefoxTab(bidi, context, userContext);
    await tab.resize(screen);
    return tab;
  }

  async goTo(url: string): Promise<void> {
    this.#origin = new URL(url).origin;
    const { context } = this;
    await this.bidi.ask('browsingContext.navigate', { context, url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.bidi.ask('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async resize({ width, height, pixelRatio }: ScreenSize): Promise<void> {
    await this.bidi.ask('browsingContext.setViewport', {
      context: this.context,
      viewport: { width, height },
      devicePixelRatio: pixelRatio ?? 1,
    });
  }

  async picture(): Promise<Buffer> {
    const { context } = this;
    const { data } = await this.bidi.ask('browsingContext.captureScreenshot', { context });
    return Buffer.from(data, 'base64');
  }

  async faults(): Promise<readonly string[]> {
    return this.#faults;
  }

  async close(): Promise<void> {
    this.#deafen();
    await this.bidi.ask('browser.removeUserContext', { userContext: this.userContext });
  }

  protected async run(code: string, given: string): Promise<string | null> {
    const called = await this.bidi.ask('script.callFunction', {
      functionDeclaration: `async (given) => JSON.stringify(await (${code})(...JSON.parse(given)))`,
      arguments: [{ type: 'string', value: given }],
      target: { context: this.context },
      awaitPromise: true,
    });
    if (called.type === 'exception') throw new Error(called.exceptionDetails.text);
    return called.result.value ?? null;
  }

  protected async perform(gesture: Gesture): Promise<void> {
    const { context } = this;
    await this.bidi.ask('input.performActions', { context, actions: [gesture] });
  }
}
