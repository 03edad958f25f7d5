import { waitFor } from '../wait.ts';
import { pageTimeout } from './tab.ts';

/** One session with a browser that is spoken to by classic WebDriver (W3C): a request a command. */
export class WebDriver {
  private constructor(private readonly session: string) {}

  /**
   * Waits for a driver to listen and begins a session with it.
   * @param port where the driver listens on this machine.
   */
  static async begin(port: number, capabilities: object): Promise<WebDriver> {
    const driver = `http://127.0.0.1:${port}`;
    await waitFor('the WebDriver', pageTimeout, () =>
      fetch(`${driver}/status`).then(
        (answer) => answer.ok || null,
        () => null,
      ),
    );
    const begun = await ask<{ sessionId: string }>(`${driver}/session`, 'POST', {
      capabilities: { alwaysMatch: capabilities },
    });
    return new WebDriver(`${driver}/session/${begun.sessionId}`);
  }

  get<R>(path: string): Promise<R> {
    return ask(`${this.session}/${path}`, 'GET');
  }

  post<R>(path: string, body: object): Promise<R> {
    return ask(`${this.session}/${path}`, 'POST', body);
  }

  async end(): Promise<void> {
    await ask(this.session, 'DELETE');
  }
}

/** @throws {Error} with the browser's own words when it refuses. */
async function ask<R>(url: string, method: string, body?: object): Promise<R> {
  const request = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = await fetch(url, request);
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${new URL(url).pathname}: ${value.error}: ${value.message}`);
  return value;
}
