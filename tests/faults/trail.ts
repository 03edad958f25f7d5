import { Patience } from '../../src/tools/play/wait.ts';
import type { Step } from './fault.ts';

/** What a visit does, step by step, and how long each took: a visit that stands still names what it waits for. */
export class Trail {
  readonly #told: string[] = [];
  /** The steps under way, the inner behind the outer ones. */
  readonly #open: { readonly what: string; readonly began: number }[] = [];
  #moves = 0;

  /** Does something under a name. */
  readonly step: Step = async (what, act) => {
    const own = { what, began: performance.now() };
    this.#moves += 1;
    this.#open.push(own);
    const depth = this.#open.length;
    let how = ' in vain';
    try {
      const came = await act();
      how = '';
      return came;
    } finally {
      this.#moves += 1;
      this.#open.splice(this.#open.indexOf(own), 1);
      const took = ((performance.now() - own.began) / 1000).toFixed(1);
      this.#told.push(`${'  '.repeat(depth)}${what}: ${took} s${how}`);
    }
  };

  /** Each step that is over, and what it took. */
  get told(): readonly string[] {
    return this.#told;
  }

  /** Watches the steps until `end`; `stalled` fails, with their names, where none begins or ends for so many ms. */
  watch(ms: number): { readonly stalled: Promise<never>; readonly end: () => void } {
    let timer: NodeJS.Timeout | undefined;
    const stalled = new Promise<never>((_, reject) => {
      let [seen, patience] = [this.#moves, new Patience(ms)];
      timer = setInterval(() => {
        if (seen !== this.#moves) patience = new Patience(ms);
        seen = this.#moves;
        if (!patience.isOver()) return;
        const names = this.#open.map(({ what }) => what).join(', ');
        reject(new Error(`nothing came for ${ms / 1000} s: ${names}`));
      }, 1000);
    });
    // Where the visit ends first, nobody waits for it.
    stalled.catch(() => {});
    return { stalled, end: () => clearInterval(timer) };
  }
}
