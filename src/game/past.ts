import type { Clock } from '../director/ports.ts';
import type { Playthrough } from '../playthrough/playthrough.ts';
import { recalling } from '../playthrough/recalling.ts';
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

// Fetched where a past is to be known: after a snapshot, and behind a long playthrough.

/**
 * What lies before the snapshot that a playthrough began at, or has been let go of since: it is walked again while the
 * page goes on.
 */
export class Past {
  readonly #events: PastEvents;
  readonly #walker: Walker;

  /** @param seeProgress told how far it has been walked, from 0 to 1; null when it has. */
  constructor(clock: Clock, events: PastEvents, seeProgress: (share: number | null) => void) {
    this.#events = events;
    this.#walker = new Walker(clock, seeProgress);
  }

  /**
   * Makes it known. The log is what counts: where it does not lead to the first frame known, the play goes on where it
   * does lead.
   * @param replace told of that place.
   */
  recall(playthrough: Playthrough, replace: (other: Playthrough) => void): Promise<void> {
    return this.#walk(playthrough, replace).catch(this.#events.seeTrouble);
  }

  /** Nobody wants to know it any more. */
  callOff(): void {
    this.#walker.callOff();
  }

  async #walk(playthrough: Playthrough, replace: (other: Playthrough) => void): Promise<void> {
    try {
      if ((await this.#walker.walk(recalling(playthrough))) !== false) return;
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
    }
    console.warn('A kept place is not where its choices lead; they are taken again.');
    const { restoring } = await import('../playthrough/restore.ts');
    const { script } = playthrough;
    const way = restoring(script, playthrough.bookmark(), this.#events.seeProblem);
    const restored = await this.#walker.walk(way);
    if (restored !== null) replace(restored.playthrough);
  }
}
