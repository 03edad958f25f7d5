import type { Clock } from '../director/ports.ts';
import { secondsOf, unrest } from '../scene/unrest.ts';
import type { Band } from './band.ts';
import type { Part } from './mix.ts';

/** Ms between two values of a hum's unrest: its quickest flicker has four of them. */
const step = 25;

/** Lets hums stir as the light of their blades does: by the same value at the same time. */
export class Breath {
  readonly #band: Band;
  readonly #clock: Clock;
  #running = false;
  #callOff: () => void = () => {};

  constructor(band: Band, clock: Clock) {
    this.#band = band;
    this.#clock = clock;
  }

  /** To be called whenever a hum may have begun; goes on by itself for as long as one sounds. */
  wake(): void {
    if (!this.#running) this.#draw();
  }

  stop(): void {
    this.#callOff();
    this.#running = false;
  }

  #draw() {
    const seconds = secondsOf(this.#clock.now());
    const factorOf = ({ person, unrest: kind }: Part) =>
      person === null || kind === null ? null : unrest(kind, person, seconds);
    this.#running = this.#band.stir(factorOf, step);
    if (this.#running) this.#callOff = this.#clock.after(step, () => this.#draw());
  }
}
