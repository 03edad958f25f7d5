/** Frames that are looked at before judging. */
const sample = 36;

/** Slower than this on average, in ms, is too slow. */
const tooSlow = 42;

/** Anything longer is the page having slept, not the drawing being slow. */
const slept = 1500;

/** Sizes of the picture against the screen's pixels that are tried, one after the other. */
const steps = [1, 0.75, 0.5] as const;

/** Watches how fast pictures come, and says how finely they may be drawn. */
export class FrameRate {
  private last: number | null = null;
  private sum = 0;
  private count = 0;
  private step: number;

  /** @param light whether to begin a step below the finest. */
  constructor(light = false) {
    this.step = light ? 1 : 0;
  }

  /** Size of the picture against the screen's pixels, a side. */
  get quality(): number {
    return steps[this.step] ?? 0.5;
  }

  /**
   * Notes a drawn frame of a time in which every frame was wanted.
   * @returns what to do: nothing, draw less finely from now on, or give up.
   */
  drawn(now: number): 'on' | 'coarser' | 'hopeless' {
    const took = this.last === null ? 0 : now - this.last;
    this.last = now;
    if (took <= 0 || took > slept) return 'on';
    this.sum += took;
    this.count += 1;
    if (this.count < sample) return 'on';
    const mean = this.sum / this.count;
    this.sum = 0;
    this.count = 0;
    if (mean <= tooSlow) return 'on';
    if (this.step === steps.length - 1) return 'hopeless';
    this.step += 1;
    return 'coarser';
  }

  /** The next frame does not follow on the last one. */
  rest(): void {
    this.last = null;
  }
}
