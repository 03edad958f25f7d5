import type { Arrival, Clock, Sound, Stage } from '../../src/director/ports.ts';
import type { Frame } from '../../src/scene/frame.ts';
import type { Scene } from '../../src/scene/scene.ts';

/** A clock that moves only when a test turns it. */
export class HandClock implements Clock {
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

/** A stage whose lines take until `finish` is called, unless they are cut to. */
export class SlowStage implements Stage {
  readonly shown: { readonly text: string; readonly arrival: Arrival }[] = [];
  considered: Scene | null = null;
  #finish: () => void = () => {};

  show(frame: Frame, arrival: Arrival): Promise<void> {
    this.#finish();
    this.shown.push({ text: frame.beat.line.text, arrival });
    if (arrival === 'cut') return Promise.resolve();
    return new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  finish(): void {
    this.#finish();
  }

  consider(scene: Scene | null): void {
    this.considered = scene;
  }
}

/** A sound that makes none and is heard out for as long as told. */
export class MuteSound implements Sound {
  left = 0;
  show(): void {}
  consider(): void {}
  remaining(): number {
    return this.left;
  }
}
