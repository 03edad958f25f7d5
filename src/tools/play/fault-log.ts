import type { BrowserContext, ConsoleMessage, Page, Request, Response } from 'playwright';

/** Longest address that is told in full. */
const longest = 120;

function shown(url: string): string {
  return url.length > longest ? `${url.slice(0, longest)}...` : url;
}

/** What pages and whole browser contexts tell alike. */
interface Watched {
  on(event: 'console', listener: (message: ConsoleMessage) => void): unknown;
  on(event: 'request' | 'requestfailed', listener: (request: Request) => void): unknown;
  on(event: 'response', listener: (response: Response) => void): unknown;
}

/** Writes down what goes wrong in pages that Playwright drives: console, errors, requests, answers, policy. */
export class FaultLog {
  readonly faults: string[] = [];
  /** What the pages warned of in the console. */
  readonly warnings: string[] = [];

  /**
   * Watches a page, or all pages of a context with what works for them behind the scenes.
   * @param own whether an address belongs to the game; asking for any other is a fault.
   */
  watch(source: Page | BrowserContext, own: (url: string) => boolean): void {
    if ('pages' in source) {
      source.on('weberror', (error) => this.faults.push(`error: ${error.error().message}`));
    } else source.on('pageerror', (error) => this.faults.push(`error: ${error.message}`));
    const watched: Watched = source;
    watched.on('console', (message) => {
      // What a policy forbids is an error in the console, too.
      if (message.type() === 'error') this.faults.push(`console: ${message.text()}`);
      if (message.type() === 'warning') this.warnings.push(message.text());
    });
    watched.on('request', (request) => {
      const url = request.url();
      if (!/^(data|blob):/.test(url) && !own(url)) this.faults.push(`elsewhere: ${shown(url)}`);
    });
    watched.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? 'for no reason given';
      // What a page that is left had still asked for.
      if (why !== 'net::ERR_ABORTED') this.faults.push(`failed: ${shown(request.url())}: ${why}`);
    });
    watched.on('response', (response) => {
      if (response.status() >= 400) this.faults.push(`${response.status()}: ${response.url()}`);
    });
  }
}
