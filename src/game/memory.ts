import type { Clock } from '../director/ports.ts';
import { held } from '../playthrough/known-frames.ts';
import type { Playthrough } from '../playthrough/playthrough.ts';
import type { Past, PastEvents } from './past.ts';

export interface MemoryParts {
  readonly clock: Clock;
  readonly events: PastEvents;
  readonly playthrough: () => Playthrough;
  /** Goes on with another playthrough of the same log, which knows more. */
  readonly replace: (playthrough: Playthrough) => void;
}

/** What a session knows of the lines behind the present one: those far behind are let go of, and made known again. */
export class Memory {
  /** Resolves when every frame from the first line on is known, as far as that was asked for. */
  known: Promise<void> = Promise.resolve();
  /** Null until it is first wanted. */
  #past: Past | null = null;
  #recalling = false;
  /** Whether the reader waits for it. */
  #waiting = false;
  #closed = false;

  constructor(private readonly parts: MemoryParts) {}

  /** Lets go of frames far behind, unless they are being made known. */
  letGo(): void {
    if (!this.#recalling) this.parts.playthrough().letGo();
  }

  /** The reader comes to a line: what lies before it will be wanted soon, if it was let go of. */
  nears(at: number): void {
    if (at - this.parts.playthrough().first < held.near) this.recall();
  }

  /** Waits until every frame from the first line on is known. @returns false when the session is over by then. */
  async whole(): Promise<boolean> {
    if (this.parts.playthrough().first > 0) {
      const { seeWaiting } = this.parts.events;
      this.recall();
      this.#waiting = true;
      seeWaiting(0);
      await this.known;
      this.#waiting = false;
      seeWaiting(null);
    }
    return !this.#closed;
  }

  /** Begins to make known what lies before, unless that is under way. */
  recall(): void {
    if (this.parts.playthrough().first === 0 || this.#recalling) return;
    this.#recalling = true;
    this.known = this.#remember();
  }

  close(): void {
    this.#closed = true;
    this.#past?.callOff();
  }

  async #remember(): Promise<void> {
    const { clock, events, playthrough, replace } = this.parts;
    try {
      const { Past } = await import('./past.ts');
      this.#past ??= new Past(clock, events, (share) => {
        if (this.#waiting) events.seeWaiting(share);
      });
      if (!this.#closed) await this.#past.recall(playthrough(), replace);
    } catch (error) {
      console.warn('What lies before did not come:', error);
    }
    this.#recalling = false;
  }
}
