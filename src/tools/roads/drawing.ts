import { Worker } from 'node:worker_threads';
import type { Roads } from '../../catalogue/roads.ts';
import type { Game } from '../compile/game.ts';
import type { RoadsSource } from './roads.ts';

/** What the thread answers. */
type Answer = { readonly roads: Roads } | { readonly fault: string };

interface Waiting {
  readonly resolve: (roads: Roads) => void;
  readonly reject: (error: Error) => void;
}

/** Draws the maps of a game's story in a thread of its own, while the story is written. */
export class Drawing {
  readonly #game: Game;
  #thread: Worker | null = null;
  /** All who wait get the map of the story that came last. */
  #waiting: Waiting[] = [];

  constructor(game: Game) {
    this.#game = game;
  }

  /** @returns the map; of a later story, where one comes before it is drawn. @throws {Error} as `roadsOf` does. */
  draw(story: RoadsSource): Promise<Roads> {
    if (this.#waiting.length > 0) this.#close();
    this.#thread ??= this.#open();
    this.#thread.postMessage(story);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Gives up what is drawn. */
  end(): void {
    this.#close();
    this.#settle({ fault: 'nothing is served any more' });
  }

  #close() {
    void this.#thread?.terminate();
    this.#thread = null;
  }

  #settle(answer: Answer) {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { resolve, reject } of waiting) {
      if ('roads' in answer) resolve(answer.roads);
      else reject(new Error(answer.fault));
    }
  }

  #open(): Worker {
    const thread = new Worker(new URL('roads-thread.js', import.meta.url), {
      workerData: { ...this.#game },
    });
    thread.unref();
    thread.on('message', (answer: Answer) => {
      if (thread === this.#thread) this.#settle(answer);
    });
    thread.on('error', (error) => {
      if (thread !== this.#thread) return;
      this.#close();
      this.#settle({ fault: String(error) });
    });
    return thread;
  }
}
