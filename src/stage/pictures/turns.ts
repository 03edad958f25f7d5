/** Requests under way at a time: a browser queues those beyond six to one server, and sounds want some of them. */
const most = 4;

/** Of these, so many at most are for what only may come. */
const mostAhead = 2;

/** Whether something is wanted now, or may be later. */
export type Urgency = 'now' | 'ahead';

interface Turn {
  readonly id: string;
  urgency: Urgency;
  begin(): void;
  callOff(): void;
}

/** It is not wanted any more, and was not begun. */
export class CalledOff extends Error {}

/** Lets requests begin in turn, what is wanted now before what may come: one that is sent is not queued elsewhere. */
export class Turns {
  private waiting: Turn[] = [];
  private underWay: Turn[] = [];

  /**
   * Runs something when its turn comes.
   * @throws {CalledOff} when it was called off before; else whatever `run` throws.
   */
  async take<T>(id: string, urgency: Urgency, run: () => Promise<T>): Promise<T> {
    const turn = await new Promise<Turn>((resolve, reject) => {
      const mine: Turn = {
        id,
        urgency,
        begin: () => resolve(mine),
        callOff: () => reject(new CalledOff()),
      };
      this.waiting.push(mine);
      this.next();
    });
    try {
      return await run();
    } finally {
      this.underWay = this.underWay.filter((one) => one !== turn);
      this.next();
    }
  }

  /** What was to come later is wanted now. */
  hasten(id: string): void {
    for (const turn of this.waiting) if (turn.id === id) turn.urgency = 'now';
    this.next();
  }

  /** What has not begun is not to begin any more. */
  callOff(id: string): void {
    const off = this.waiting.filter((turn) => turn.id === id);
    this.waiting = this.waiting.filter((turn) => turn.id !== id);
    for (const turn of off) turn.callOff();
  }

  private next(): void {
    while (this.underWay.length < most) {
      const ahead = this.underWay.filter(({ urgency }) => urgency === 'ahead').length;
      const turn =
        this.waiting.find(({ urgency }) => urgency === 'now') ??
        (ahead < mostAhead ? this.waiting[0] : undefined);
      if (turn === undefined) return;
      this.waiting = this.waiting.filter((one) => one !== turn);
      this.underWay.push(turn);
      turn.begin();
    }
  }
}
