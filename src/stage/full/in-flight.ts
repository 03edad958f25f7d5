/** A card that takes longer for a frame than this, in ms, is slow; it is asked with each frame of the screen. */
const slow = 100;

/** A card that does not say within this, in ms, whether it is through is not asked any more. */
const silent = 3000;

/** Ms that words have to come onto the screen before a slow card is busy with what is around them. */
const lead = 50;

/**
 * The frame on its way through the graphics card. A slow card would gather frames in a queue, at whose end the words
 * stand that a press asked for.
 */
export class InFlight {
  /** Ms that the last frames took that are known of; the page may have been busy at one of them, not the card. */
  private took: readonly [number, number] = [0, 0];
  private fence: WebGLSync | null = null;
  private sent = 0;
  private held = 0;
  /** Whether it is looked at with each frame of the screen, so that it is known how long it took. */
  private watched = false;
  private mute = false;

  constructor(private readonly gl: WebGL2RenderingContext) {}

  /** Whether the card takes its time with each frame. */
  get isSlow(): boolean {
    return Math.min(...this.took) > slow;
  }

  /** Notes that a frame has been drawn; a fast card may be at the one before. */
  note(now: number): void {
    const { gl } = this;
    if ((this.fence !== null && this.watched) || this.mute || gl.isContextLost()) return;
    this.fence ??= gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    this.sent = now;
    this.watched = true;
  }

  /** No frames come for now. */
  rest(): void {
    this.watched = false;
  }

  /** The context is lost, and with it what it was asked. */
  lose(): void {
    this.fence = null;
  }

  /** Words have been drawn that are to be seen before anything else. */
  hold(now: number): void {
    this.held = now + lead;
  }

  /** Whether another frame would come too soon: words are on their way, or a slow card is at work. */
  isBusy(now: number): boolean {
    this.settle(now);
    if (this.fence !== null) return this.isSlow || now - this.sent > slow;
    return now < this.held;
  }

  private settle(now: number): void {
    const { gl, fence } = this;
    if (fence === null) return;
    // A lost context finishes nothing.
    const through =
      gl.isContextLost() || gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.UNSIGNALED;
    if (!through && !this.watched) this.note(now);
    if (!through && now - this.sent <= silent) return;
    this.mute = !through;
    gl.deleteSync(fence);
    this.fence = null;
    if (this.watched && through) this.took = [now - this.sent, this.took[0]];
  }
}
