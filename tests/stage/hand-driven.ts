import type { Clock } from '../../src/director/ports.ts';
import type { Frames } from '../../src/stage/frames.ts';

interface Alarm {
  readonly at: number;
  readonly then: () => void;
}

/** Time that passes only when it is told to. */
export class HandDriven implements Clock, Frames {
  private ms = 1000;
  private alarms: Alarm[] = [];
  private draws: (() => void)[] = [];

  now(): number {
    return this.ms;
  }

  after(ms: number, then: () => void): () => void {
    const alarm = { at: this.ms + ms, then };
    this.alarms.push(alarm);
    return () => {
      this.alarms = this.alarms.filter((other) => other !== alarm);
    };
  }

  next(draw: () => void): () => void {
    this.draws.push(draw);
    return () => {
      this.draws = this.draws.filter((other) => other !== draw);
    };
  }

  /** Whether a frame is asked for. */
  get waiting(): boolean {
    return this.draws.length > 0;
  }

  /** Lets time pass and draws one frame. */
  step(ms: number): void {
    this.ms += ms;
    const due = this.alarms.filter((alarm) => alarm.at <= this.ms);
    this.alarms = this.alarms.filter((alarm) => alarm.at > this.ms);
    for (const alarm of due) alarm.then();
    const draws = this.draws;
    this.draws = [];
    for (const draw of draws) draw();
  }
}
