import type { Clock } from '../director/ports.ts';
import { foreseeing, usual } from '../playthrough/foresight.ts';
import type { Playthrough } from '../playthrough/playthrough.ts';
import type { Frame } from '../scene/frame.ts';
import { Walker } from './walker.ts';

/** Ms of looking at a time: with the step in which they end, a press waits less than 4. */
const slice = 2;

/** Looks at what may come, a little at a time, while the page goes on. */
export class LookAhead {
  readonly #clock: Clock;
  readonly #walker: Walker;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#walker = new Walker(clock, undefined, slice);
  }

  /**
   * Frames that may come soon; another look calls this one off.
   * @param ahead how many on each road.
   * @returns null when it was called off.
   */
  async look(playthrough: Playthrough, ahead: number): Promise<Frame[] | null> {
    const now = () => this.#clock.now();
    const frames = await this.#walker.walk(foreseeing(playthrough, { ...usual, ahead, now }));
    // From an ending one goes back to the choice.
    const back = frames?.some(({ beat }) => beat.ends) ? playthrough.choiceBehind() : null;
    return back === null ? frames : [...(frames ?? []), playthrough.frameAt(back)];
  }

  callOff(): void {
    this.#walker.callOff();
  }
}
