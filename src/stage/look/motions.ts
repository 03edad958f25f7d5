import { Easing, Group, Tween } from '@tweenjs/tween.js';

/** Numbers that can glide, by name. */
type Values<T> = { readonly [K in keyof T]?: T[K] extends number ? number : never };

interface TweenOptions {
  readonly ms: number;
  /** Whether the line waits for it. */
  readonly blocking?: boolean;
  /** Even speed; otherwise it starts and ends softly. */
  readonly even?: boolean;
  readonly done?: () => void;
}

interface Motion {
  readonly on: object;
  readonly tween: Tween;
  readonly blocking: boolean;
  readonly ends: number;
  readonly restart: (now: number, ms: number) => void;
}

/**
 * Everything that glides. Each motion belongs to one object of numbers; a new motion on the same object takes
 * over from where the numbers stand.
 */
export class Motions {
  private readonly group = new Group();
  private running: Motion[] = [];

  /** Lets numbers of `on` glide to new values. With 0 ms they are there at once. */
  glide<T extends object>(on: T, to: Values<T>, now: number, manner: TweenOptions): void {
    this.stop(on);
    if (manner.ms <= 0) {
      Object.assign(on, to);
      manner.done?.();
      return;
    }
    const tween = new Tween(on as Record<string, number>, this.group)
      .to({ ...to }, manner.ms)
      .easing(manner.even ? Easing.Linear.None : Easing.Sinusoidal.InOut)
      .onComplete(() => {
        // Start plus difference is not always quite the end.
        Object.assign(on, to);
        this.running = this.running.filter((motion) => motion.tween !== tween);
        manner.done?.();
      })
      .start(now);
    this.running.push({
      on,
      tween,
      blocking: manner.blocking ?? false,
      ends: now + manner.ms,
      restart: (from, ms) => this.glide(on, to, from, { ...manner, ms }),
    });
  }

  /** Leaves the numbers of `on` as they stand. What was to be done at the end is not. */
  stop(on: object): void {
    for (const motion of this.running.filter((candidate) => candidate.on === on)) {
      motion.tween.stop();
      this.group.remove(motion.tween);
    }
    this.running = this.running.filter((motion) => motion.on !== on);
  }

  update(now: number): void {
    this.group.update(now);
  }

  get moving(): boolean {
    return this.running.length > 0;
  }

  get blocked(): boolean {
    return this.running.some((motion) => motion.blocking);
  }

  /** Brings what the line waits for to its end, and lets nothing else take longer than `ms` from now. */
  hurry(now: number, ms: number): void {
    for (const motion of [...this.running]) {
      if (motion.blocking) motion.tween.end();
      else if (motion.ends - now > ms) motion.restart(now, ms);
    }
  }

  /** Brings everything to its end. */
  endAll(): void {
    for (const motion of [...this.running]) motion.tween.end();
  }
}
