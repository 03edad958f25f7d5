import type { Clock } from '../director/ports.ts';

/** A context that is lost comes back within a moment, or not at all: so long, in ms, it is waited for. */
const patience = 4000;

/** Steps of the wait, in ms: while the page is hidden it is not counted, for then no context comes back. */
const step = 1000;

/** So many losses within this time, in ms, and the next would only be a question of time. */
const most = 3;
const within = 60_000;

/** Watches how often a graphics context is lost, and whether it comes back. */
export class Losses {
  private times: readonly number[] = [];
  private callOff: () => void = () => {};

  constructor(
    private readonly clock: Clock,
    private readonly isHidden: () => boolean,
  ) {}

  /** Notes a loss. @returns whether another context is worth it. */
  note(): boolean {
    const now = this.clock.now();
    this.times = [...this.times.filter((time) => now - time < within), now];
    return this.times.length < most;
  }

  /** Waits for a context that has just been lost. @param giveUp told, with the reason, when that is in vain. */
  await(giveUp: (why: string) => void): void {
    if (!this.note()) giveUp('its graphics context is lost again and again');
    else this.wait(patience, giveUp);
  }

  /** It is back, or not waited for any more. */
  forget(): void {
    this.callOff();
  }

  private wait(left: number, giveUp: (why: string) => void): void {
    this.callOff();
    this.callOff = this.clock.after(step, () => {
      const rest = this.isHidden() ? patience : left - step;
      if (rest > 0) this.wait(rest, giveUp);
      else giveUp('its graphics context was lost and did not come back');
    });
  }
}
