import type { Clock } from '../../../director/ports.ts';

/** A clock that moves only when it is turned: minutes of a story pass as fast as they can be worked out. */
export class ManualClock implements Clock {
  #now = 0;
  #waiting: { readonly at: number; readonly then: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, then: () => void): () => void {
    const entry = { at: this.#now + ms, then };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== entry);
    };
  }

  /** Lets `ms` pass; what falls due in it happens in order. */
  async turn(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const due = this.#waiting.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#waiting = this.#waiting.filter((one) => one !== due);
      this.#now = due.at;
      due.then();
      await settled();
    }
    this.#now = end;
  }
}

/** Lets promises that are ready go on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}
