import { Worker } from 'node:worker_threads';
import type { Game } from '../compile/game.ts';
import type { Problem } from '../compile/problem.ts';

/** Checks a story in a thread of its own. */
export class Checking {
  readonly #game: Game;
  readonly #see: (problems: readonly Problem[]) => void;
  readonly #fail: (error: Error) => void;
  #thread: Worker | null = null;
  #busy = false;

  /**
   * @param see told of everything that is held against the story.
   * @param fail told why the check itself came to nothing.
   */
  constructor(
    game: Game,
    see: (problems: readonly Problem[]) => void,
    fail: (error: Error) => void,
  ) {
    this.#game = game;
    this.#see = see;
    this.#fail = fail;
  }

  /** Begins anew with what is on disk now. */
  begin(): void {
    // What reads an older story is not waited for.
    if (this.#busy) this.end();
    this.#thread ??= this.#open();
    this.#busy = true;
    this.#thread.postMessage('check');
  }

  /** Gives it up; a next one begins with the effects there are then. */
  end(): void {
    void this.#thread?.terminate();
    this.#thread = null;
    this.#busy = false;
  }

  #open(): Worker {
    const thread = new Worker(new URL('check-thread.js', import.meta.url), {
      workerData: { ...this.#game },
    });
    thread.unref();
    thread.on('message', (problems: readonly Problem[]) => {
      if (thread !== this.#thread) return;
      this.#busy = false;
      this.#see(problems);
    });
    thread.on('error', (error: Error) => {
      if (thread !== this.#thread) return;
      this.end();
      this.#fail(error);
    });
    return thread;
  }
}
