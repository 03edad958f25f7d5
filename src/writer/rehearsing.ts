import { type Signal, signal } from '@preact/signals';
import { type Game, seeProblem } from '../game/game.ts';
import type { Bookmark } from '../playthrough/log.ts';
import { Playthrough } from '../playthrough/playthrough.ts';
import {
  type Departure,
  depart,
  type Leg,
  type Rehearsal,
  rehearse,
} from '../playthrough/rehearsal.ts';
import type { Loss } from '../playthrough/restore.ts';
import { StoryError } from '../story/ink.ts';
import type { ReaderState } from '../story/reader.ts';

/** A rehearsal as plain data: with it, it can be made again. */
export interface KeptRehearsal {
  readonly legs: readonly Leg[];
  readonly at: Bookmark;
}

/** Plays what departs from the player's log: nothing of it is kept. */
export class Rehearsing {
  /** The departures made so far; none while what is played is the player's own. */
  readonly legs: Signal<readonly Leg[]> = signal([]);
  readonly #game: Game;
  /** Where Ink stands at its first line; null while there is none. */
  #opening: ReaderState | null = null;

  constructor(game: Game) {
    this.#game = game;
  }

  /** Where Ink stands at the first line; null while there is no rehearsal. */
  get opening(): ReaderState | null {
    return this.#opening;
  }

  /** Departs from the present line. @returns why that cannot be; null where it is done. */
  depart(departure: Departure): string | null {
    const { session } = this.#game;
    try {
      const playthrough = session?.playthrough ?? this.#firstLine();
      const next = depart(playthrough, this.#opening, departure, { onProblem: seeProblem });
      const from = playthrough.bookmark();
      this.#play(next, [...this.legs.peek(), { from, departure }]);
      return null;
    } catch (problem) {
      if (problem instanceof RangeError || problem instanceof StoryError) return problem.message;
      throw problem;
    }
  }

  /** Makes a rehearsal again, in the story as it is now. @returns what of its place is no longer there. */
  again({ legs, at }: KeptRehearsal): Loss | null {
    try {
      const { script } = this.#game.story;
      const { lost, ...next } = rehearse(script, legs, at, seeProblem);
      this.#play(next, legs);
      return lost;
    } catch (problem) {
      if (!(problem instanceof RangeError || problem instanceof StoryError)) throw problem;
      this.goHome();
      return { kind: 'error', message: problem.message };
    }
  }

  /** The rehearsal that is played; null where none is. */
  kept(): KeptRehearsal | null {
    const legs = this.legs.peek();
    const at = this.#game.session?.playthrough.bookmark();
    return legs.length === 0 || at === undefined ? null : { legs, at };
  }

  /** Ends it: the player's own place is shown again, or the title where there is none. */
  goHome(): void {
    const [kept] = this.#game.parts.shelf.autosaves;
    this.end();
    if (kept !== undefined) void this.#game.ask((saves) => saves.goOn(kept));
    else this.#game.showTitle();
  }

  /** The player has gone somewhere else. */
  end(): void {
    this.#opening = null;
    if (this.legs.peek().length > 0) this.legs.value = [];
  }

  #firstLine(): Playthrough {
    const log = { seed: Date.now() % 2 ** 31, known: [], taken: [] };
    return new Playthrough(this.#game.story.script, log, seeProblem);
  }

  #play({ playthrough, opening }: Rehearsal, legs: readonly Leg[]) {
    this.#game.playOn(null, playthrough);
    // After that: until then what is played is something else, whose end ends a rehearsal.
    this.#opening = opening;
    this.legs.value = legs;
  }
}
