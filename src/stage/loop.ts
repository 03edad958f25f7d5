import type { Frames } from './frames.ts';

/** Frames of a picture that only breathes, or that is drawn with little, come no closer than this, in ms. */
const idleGap = 30;

/** What there is to draw at a moment: a move that ends, breathing that does not, one change, or nothing. */
export type Activity = 'moving' | 'breathing' | 'resting';

/** Draws when there is something to draw, and is still otherwise. */
export class Loop {
  private callOff: (() => void) | null = null;
  private changed = true;
  /** Whether something that moved has not been drawn since. */
  private owed = false;
  private last = Number.NEGATIVE_INFINITY;
  private stopped = false;

  /**
   * @param pass lets time pass, and says what is going on after it.
   * @param draw draws; `changed` tells that something changed beside what moves by itself.
   * @param after is called when both are done.
   * @param light whether it is drawn with little.
   * @param isBusy whether a frame has to wait.
   */
  constructor(
    private readonly frames: Frames,
    private readonly pass: (now: number) => Activity,
    private readonly draw: (now: number, changed: boolean) => void,
    private readonly after: (now: number) => void,
    private readonly light: () => boolean = () => false,
    private readonly isBusy: (now: number) => boolean = () => false,
  ) {}

  /** Whether a change is still to be drawn. */
  get due(): boolean {
    return this.changed;
  }

  /** Something changed: it is drawn with the next frame. */
  wake(): void {
    this.changed = true;
    this.goOn();
  }

  /** Draws now, without waiting for a frame. */
  drawNow(): void {
    const { changed } = this;
    this.changed = false;
    this.owed = false;
    this.last = this.frames.now();
    this.draw(this.last, changed);
  }

  /** No frame is drawn until `wake` is called. */
  pause(): void {
    this.callOff?.();
    this.callOff = null;
  }

  stop(): void {
    this.stopped = true;
    this.pause();
  }

  /** Asks for the next frame: something moves. */
  goOn(): void {
    if (this.callOff !== null || this.stopped) return;
    this.callOff = this.frames.next(() => this.tick());
  }

  private tick(): void {
    this.callOff = null;
    if (this.stopped) return;
    const now = this.frames.now();
    const activity = this.pass(now);
    const spared = activity === 'breathing' || (activity === 'moving' && this.light());
    const due = spared ? now - this.last >= idleGap : activity === 'moving';
    if (this.changed || this.owed || due) {
      if (!this.isBusy(now)) this.drawNow();
      else this.owed ||= activity === 'moving';
    }
    this.after(now);
    if (activity !== 'resting' || this.changed || this.owed) this.goOn();
  }
}
