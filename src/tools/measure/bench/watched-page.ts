import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { pageTimeout } from '../../play/engines/tab.ts';
import { type Told, watchPaint } from './paint-watch.ts';
import type { Subject } from './subjects.ts';

/** What a page is opened under. */
export interface Conditions {
  /** A phone on a slow line: 1.6 Mbit/s, 150 ms there and back, a processor of a quarter of the speed. */
  readonly slow?: boolean;
  /** What the browser refuses to draw on: `webgl`, or `canvas`, any canvas. */
  readonly refused?: 'webgl' | 'canvas';
  /** What follows the address: `?stage=full`. */
  readonly more?: string;
}

const screen = { width: 1280, height: 720 };
const slowLine = { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const slowerProcessor = 4;

/** What code is sent as. */
const isCode = /javascript|html|css|json/;

/** Runs before the page's own scripts: has the browser refuse canvases. */
function refuse(which: 'webgl' | 'canvas'): void {
  const refused = which === 'webgl' ? /webgl|webgpu/ : /./;
  for (const { prototype } of [HTMLCanvasElement, OffscreenCanvas]) {
    const own = prototype.getContext;
    Object.assign(prototype, {
      getContext(this: unknown, ...asked: [string, unknown?]) {
        return refused.test(asked[0]) ? null : Reflect.apply(own, this, asked);
      },
    });
  }
}

/** Runs in the page: what there is to say where nothing comes. */
function whatStands(words: string): string {
  const { phase, at } = window.gameProbe?.view() ?? {};
  const text = window.gameProbe?.stage()?.text;
  const [begins, letters] = [text?.lines[0], text?.letters];
  const line = document.querySelector(words)?.textContent;
  return JSON.stringify({ at, phase, line, stage: { begins, letters } });
}

/** A page in which it is watched when words are painted, in a browser that has kept nothing. */
export class WatchedPage {
  /** Bytes of code that were sent, packed as they were. */
  codeSent = 0;
  readonly #told: Told[] = [];
  #wake: () => void = () => {};

  private constructor(
    readonly page: Page,
    readonly cdp: CDPSession,
    readonly subject: Subject,
    private readonly context: BrowserContext,
  ) {}

  /** Opens a tab, which shows nothing yet. */
  static async open(browser: Browser, subject: Subject, conditions: Conditions = {}) {
    const context = await browser.newContext({ viewport: screen });
    if (conditions.refused) await context.addInitScript(refuse, conditions.refused);
    const { words, begin } = subject;
    await context.addInitScript(watchPaint, { words, begin });
    const page = await context.newPage();
    page.setDefaultTimeout(pageTimeout);
    const cdp = await context.newCDPSession(page);
    const watched = new WatchedPage(page, cdp, subject, context);
    await watched.#listen(conditions.slow ?? false);
    return watched;
  }

  async #listen(slow: boolean): Promise<void> {
    const { cdp } = this;
    cdp.on('Runtime.bindingCalled', ({ payload }) => {
      this.#told.push(JSON.parse(payload));
      this.#wake();
    });
    const code = new Set<string>();
    cdp.on('Network.responseReceived', ({ requestId, response }) => {
      if (isCode.test(response.mimeType)) code.add(requestId);
    });
    cdp.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      if (code.has(requestId)) this.codeSent += encodedDataLength;
    });
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: 'benchTold' });
    await cdp.send('Network.enable');
    if (!slow) return;
    await cdp.send('Network.emulateNetworkConditions', { offline: false, ...slowLine });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor });
  }

  /** Goes to the subject's address, and waits for nothing of it. */
  async go(more = ''): Promise<void> {
    await this.page.goto(this.subject.url + more, { waitUntil: 'commit' });
  }

  /** Lets go of what the page has told so far. */
  forget(): void {
    this.#told.length = 0;
  }

  /** What the page tells next. @throws {Error} when that does not come. */
  async next<W extends Told['what']>(what: W): Promise<Extract<Told, { what: W }>> {
    const end = performance.now() + pageTimeout;
    for (;;) {
      const told = this.#told.shift();
      if (told?.what === what) return told as Extract<Told, { what: W }>;
      if (told !== undefined) continue;
      const left = end - performance.now();
      if (left <= 0)
        throw new Error(`${this.subject.name}: no ${what} came; ${await this.#seen()}`);
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(late);
          resolve();
        };
      });
    }
  }

  #seen(): Promise<string> {
    return this.page.evaluate(whatStands, this.subject.words).catch(String);
  }

  /** Goes to its first line; what begins the story is pressed as soon as it is painted. @returns when each was shown. */
  async begin(more = ''): Promise<{ readonly title: number | undefined; readonly line: number }> {
    await this.go(more);
    let title: number | undefined;
    if (this.subject.begin !== null) {
      const { x, y } = await this.next('title');
      await this.click(x, y);
      title = (await this.next('titleShown')).at;
    }
    return { title, line: (await this.next('wordsShown')).at };
  }

  /** Presses the mouse's button on the middle of the first of such elements. */
  async clickOn(selector: string): Promise<void> {
    const box = await this.page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`${this.subject.name}: ${selector} is not to be seen`);
    await this.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Presses the mouse's button at a place, in CSS px. */
  async click(x: number, y: number): Promise<void> {
    const at = { x, y, button: 'left', clickCount: 1 } as const;
    await this.cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await this.cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
