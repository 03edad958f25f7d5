import { once } from 'node:events';
import { WebSocket } from 'ws';

/** What an event of the page is about; which fields are there depends on its kind. */
export interface BidiEvent {
  /** The page, or none where it is not one page's matter. */
  readonly context?: string | null;
  readonly source?: { readonly context?: string };
  readonly level?: string;
  readonly text?: string | null;
  readonly errorText?: string;
  readonly request?: { readonly url: string };
  readonly response?: { readonly status: number; readonly url: string };
}

/** What comes back from the commands whose answer is of use. */
interface Results {
  readonly 'browser.createUserContext': { readonly userContext: string };
  readonly 'browsingContext.create': { readonly context: string };
  readonly 'browsingContext.captureScreenshot': { readonly data: string };
  readonly 'script.callFunction': Called;
}

/** What a function in the page came to. */
type Called =
  | { readonly type: 'success'; readonly result: { readonly value?: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** The others, by their name alone. */
type Command = keyof Results | `${string}.${string}`;
type Result<C extends Command> = C extends keyof Results ? Results[C] : unknown;

/** A browser that is spoken to by WebDriver BiDi (W3C): commands and their answers, and events in between. */
export class Bidi {
  #number = 0;
  readonly #waiting = new Map<number, (text: string) => void>();
  readonly #listeners = new Set<(method: string, told: BidiEvent) => void>();

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => this.#take(String(data)));
  }

  /** Begins a session at the address that the browser printed. */
  static async begin(address: string): Promise<Bidi> {
    const socket = new WebSocket(`${address}/session`);
    await once(socket, 'open');
    const bidi = new Bidi(socket);
    await bidi.ask('session.new', { capabilities: {} });
    return bidi;
  }

  /** @throws {Error} with the browser's own words when it refuses. */
  ask<C extends Command>(method: C, params: object): Promise<Result<C>> {
    this.#number += 1;
    const id = this.#number;
    return new Promise((resolve, reject) => {
      const lost = () => reject(new Error(`${method}: the browser has gone`));
      this.socket.once('close', lost);
      this.#waiting.set(id, (text) => {
        this.socket.off('close', lost);
        const answer: { type: string; message: string; result: Result<C> } = JSON.parse(text);
        if (answer.type === 'error') reject(new Error(`${method}: ${answer.message}`));
        else resolve(answer.result);
      });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Hears of every event. @returns stops it. */
  listen(listener: (method: string, told: BidiEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #take(text: string): void {
    const message: { id?: number; method: string; params: BidiEvent } = JSON.parse(text);
    if (message.id === undefined) {
      for (const listener of this.#listeners) listener(message.method, message.params);
      return;
    }
    this.#waiting.get(message.id)?.(text);
    this.#waiting.delete(message.id);
  }
}
