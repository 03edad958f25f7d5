import type { Clock } from '../director/ports.ts';
import type { Playthrough } from '../playthrough/playthrough.ts';
import { StoryError } from '../story/ink.ts';
import type { OnProblem } from '../story/tags-of.ts';
import { Walker } from './walker.ts';

/** What is told while a past is walked again. */
export interface PastEvents {
  /** The reader waits for the past to be walked again: how far that has come, from 0 to 1; null when it has. */
  readonly seeWaiting: (share: number | null) => void;
  /** The story went wrong. */
  readonly seeTrouble: (error: unknown) => void;
  /** A tag that the running story put together cannot be read. */
  readonly seeProblem: OnProblem;
}

/**
 * What lies before the snapshot that a playthrough began at, or has been let go of since: it is walked again while the
 * page goes on.
 */
export class Past {
  readonly #events: PastEvents;
  readonly #walker: Walker;
  /** Whether the reader asked for what is not walked yet. */
  #waiting = false;
  #known: Promise<void> = Promise.resolve();
  /** The playthrough whose past is being walked. */
  #recalled: Playthrough | null = null;

  constructor(clock: Clock, events: PastEvents) {
    this.#events = events;
    this.#walker = new Walker(clock, (share) => {
      if (this.#waiting) events.seeWaiting(share);
    });
  }

  /**
   * Begins to make it known, unless that is under way. The log is what counts: where it does not lead to the first frame
   * known, the play goes on where it does lead.
   * @param replace told of that place.
   */
  recall(playthrough: Playthrough, replace: (other: Playthrough) => void): void {
    if (playthrough.first === 0 || playthrough === this.#recalled) return;
    const { seeTrouble } = this.#events;
    this.#recalled = playthrough;
    this.#known = this.#walk(playthrough, replace).catch(seeTrouble);
  }

  /** Resolves when all of it is known. */
  get known(): Promise<void> {
    return this.#known;
  }

  /** Waits until all of it is known, with a sign. */
  async wait(): Promise<void> {
    const { seeWaiting } = this.#events;
    this.#waiting = true;
    seeWaiting(0);
    await this.#known;
    this.#waiting = false;
    seeWaiting(null);
  }

  /** Nobody wants to know it any more. */
  callOff(): void {
    this.#walker.callOff();
  }

  async #walk(playthrough: Playthrough, replace: (other: Playthrough) => void): Promise<void> {
    try {
      if ((await this.#walker.walk(playthrough.recall())) !== false) return;
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
    } finally {
      this.#recalled = null;
    }
    console.warn('A kept place is not where its choices lead; they are taken again.');
    const { restoring } = await import('../playthrough/restore.ts');
    const { script } = playthrough;
    const way = restoring(script, playthrough.bookmark(), this.#events.seeProblem);
    const restored = await this.#walker.walk(way);
    if (restored !== null) replace(restored.playthrough);
  }
}
