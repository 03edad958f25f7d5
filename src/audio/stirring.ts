import { effects as parts } from 'virtual:game/effects/sound';
import type { Clock } from '../director/ports.ts';
import { attempt } from '../scene/attempt.ts';
import { secondsOf } from '../scene/noise.ts';
import type { Band } from './band.ts';
import type { Ensemble, Part } from './mix.ts';

/** Ms between two values of a loop's unrest: the quickest flicker has four of them. */
const step = 25;

/** Lets the loops of effects stir as what is seen of them does: by the same value at the same time. */
export class Stirring {
  readonly #band: Band;
  readonly #clock: Clock;
  readonly #ensemble: Ensemble;
  #running = false;
  #callOff: () => void = () => {};

  constructor(band: Band, clock: Clock, ensemble: Ensemble) {
    this.#band = band;
    this.#clock = clock;
    this.#ensemble = ensemble;
  }

  /** To be called whenever such a loop may have begun; goes on by itself for as long as one sounds. */
  wake(): void {
    if (!this.#running) this.#draw();
  }

  stop(): void {
    this.#callOff();
    this.#running = false;
  }

  #draw() {
    const seconds = secondsOf(this.#clock.now());
    const factorOf = (loop: Part) => {
      const part = parts.find(({ name }) => name === loop.effect);
      if (part?.stir === undefined) return null;
      return attempt(part.name, () => part.stir?.(loop, this.#ensemble, seconds) ?? 1, 1);
    };
    this.#running = this.#band.stir(factorOf, step);
    if (this.#running) this.#callOff = this.#clock.after(step, () => this.#draw());
  }
}
