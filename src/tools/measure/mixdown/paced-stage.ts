import type { Arrival, Clock, Stage } from '../../../director/ports.ts';
import type { Frame } from '../../../scene/frame.ts';
import { pauseOf } from '../../../stage/effects/run.ts';
import type { Game } from '../../../stage/look/move.ts';
import { Scenery } from '../../../stage/look/scenery.ts';
import { Speech } from '../../../stage/words/speech.ts';

/** A screen's frame, in ms. */
const frameMs = 1000 / 60;

/** A stage that draws nothing and takes the time that the drawn one takes for each line. */
export class PacedStage implements Stage {
  readonly #clock: Clock;
  readonly #textSpeed: number;
  readonly #scenery: Scenery;
  #callOff: () => void = () => {};
  #resolve: () => void = () => {};

  /** @param textSpeed letters a second; 0 shows a line at once. */
  constructor(game: Game, textSpeed: number, clock: Clock) {
    this.#clock = clock;
    this.#textSpeed = textSpeed;
    this.#scenery = new Scenery(game, { take: () => {}, drop: () => {} });
  }

  show({ scene, beat }: Frame, arrival: Arrival): Promise<void> {
    this.finish();
    if (arrival === 'cut') {
      this.#scenery.cutTo(scene);
      return Promise.resolve();
    }
    const now = this.#clock.now();
    const waits = this.#scenery.moveTo(scene, beat.cues, now, false);
    const begins = now + waits + pauseOf(beat.cues);
    const speech = Speech.of(beat, this.#textSpeed, begins);
    return new Promise((resolve) => {
      this.#resolve = resolve;
      this.#watch(speech);
    });
  }

  finish(): void {
    this.#callOff();
    this.#resolve();
  }

  consider(): void {}

  /** Asks at every frame whether the line stands whole and nothing that it waits for still moves. */
  #watch(speech: Speech) {
    const now = this.#clock.now();
    this.#scenery.update(now);
    if (speech.isWhole(now) && !this.#scenery.motions.blocked) this.#resolve();
    else this.#callOff = this.#clock.after(frameMs, () => this.#watch(speech));
  }
}
