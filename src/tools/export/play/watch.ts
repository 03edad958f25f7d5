import type { BrowserContext } from 'playwright';

export interface WatchOptions {
  /** Whether an address belongs to the game; asking for any other is a fault. */
  readonly own: (url: string) => boolean;
  /** What has to go wrong in these circumstances. */
  readonly expected?: RegExp;
}

/** What the browser and Pixi warn of while they draw, on some machines and not on others. */
const ofDrawing =
  /GPU stall|GL Driver Message|WebGL.*(software|deprecated)|SwiftShader|^PixiJS Warning/i;

/** Writes down all that goes wrong in one browser context: console, requests, answers, policy. */
export class Watch {
  readonly faults: string[] = [];

  constructor(context: BrowserContext, { own, expected }: WatchOptions) {
    const fault = (what: string) => {
      if (expected?.test(what) || this.faults.includes(what)) return;
      this.faults.push(what);
    };
    context.on('console', (message) => {
      const text = message.text();
      // What a policy forbids is an error in the console, too.
      if (message.type() === 'error') fault(`in the console: ${text}`);
      if (message.type() === 'warning' && !ofDrawing.test(text)) fault(`a warning: ${text}`);
    });
    context.on('weberror', (error) => fault(`an error: ${error.error().message}`));
    context.on('request', (request) => {
      const url = request.url();
      if (!/^(data|blob):/.test(url) && !own(url)) fault(`asked elsewhere: ${url}`);
    });
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? 'no reason was given';
      // What a page that is left had still asked for.
      if (why !== 'net::ERR_ABORTED') fault(`a request failed: ${short(request.url())}: ${why}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) fault(`answered ${response.status()}: ${response.url()}`);
    });
  }
}

/** Longest address that is told in full. */
const longest = 120;

function short(url: string): string {
  return url.length > longest ? `${url.slice(0, longest)}...` : url;
}
