import type { Clock } from '../../director/ports.ts';

/** Requests under way at a time: a browser queues those beyond six to one server, and sounds want some of them. */
const most = 4;

/** Of these, so many at most are for what only may come: to decode it takes what a press would want. */
const mostAhead = 1;

/** Ms between two of them. */
const between = 60;

/** Whether something is wanted now, or may be later. */
export type Urgency = 'now' | 'ahead';

interface QueuedRequest {
  readonly id: string;
  urgency: Urgency;
  begin(): void;
  cancel(): void;
}

/** It is not wanted any more, and was not begun. */
export class Cancelled extends Error {}

/** Lets requests begin in order, what is wanted now before what may come: one that is sent is not queued elsewhere. */
export class RequestQueue {
  private waiting: QueuedRequest[] = [];
  private underWay: QueuedRequest[] = [];
  private callOff: (() => void) | null = null;

  constructor(private readonly after: Clock['after']) {}

  /** Begins with nothing that only may come for some time, in ms. */
  rest(ms: number): void {
    this.callOff?.();
    this.callOff = this.after(ms, () => {
      this.callOff = null;
      this.next();
    });
  }

  /**
   * Sends a request when there is room for it.
   * @throws {Cancelled} when it was cancelled before; else whatever `send` throws.
   */
  async run<T>(id: string, urgency: Urgency, send: () => Promise<T>): Promise<T> {
    const request = await new Promise<QueuedRequest>((resolve, reject) => {
      const mine: QueuedRequest = {
        id,
        urgency,
        begin: () => resolve(mine),
        cancel: () => reject(new Cancelled()),
      };
      this.waiting.push(mine);
      this.next();
    });
    try {
      return await send();
    } finally {
      this.underWay = this.underWay.filter((one) => one !== request);
      if (request.urgency === 'ahead' && this.callOff === null) this.rest(between);
      this.next();
    }
  }

  /** What was to come later is wanted now. */
  hasten(id: string): void {
    for (const request of this.waiting) if (request.id === id) request.urgency = 'now';
    this.next();
  }

  /** What has not begun is not to begin any more. */
  cancel(id: string): void {
    const gone = this.waiting.filter((request) => request.id === id);
    this.waiting = this.waiting.filter((request) => request.id !== id);
    for (const request of gone) request.cancel();
  }

  private next(): void {
    while (this.underWay.length < most) {
      const ahead = this.underWay.filter(({ urgency }) => urgency === 'ahead').length;
      const request =
        this.waiting.find(({ urgency }) => urgency === 'now') ??
        (ahead < mostAhead && this.callOff === null ? this.waiting[0] : undefined);
      if (request === undefined) return;
      this.waiting = this.waiting.filter((one) => one !== request);
      this.underWay.push(request);
      request.begin();
    }
  }
}
