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
  readonly on: Record<string, number>;
  /** Of each number: where it comes from, and where it goes. */
  readonly ways: readonly (readonly [name: string, from: number, to: number])[];
  readonly begins: number;
  readonly manner: TweenOptions;
}

/** Starts and ends softly. @param share of the time, 0 to 1. */
function soft(share: number): number {
  return 0.5 - Math.cos(Math.PI * share) / 2;
}

/**
 * Everything that glides. Each motion belongs to one object of numbers; a new motion on the same object takes
 * over from where the numbers stand.
 */
export class Motions {
  private readonly running = new Set<Motion>();

  /** @param jumps whether everything is where it goes at once. */
  constructor(private readonly jumps: () => boolean = () => false) {}

  /** Lets numbers of `on` glide to new values. With 0 ms they are there at once. */
  glide<T extends object>(on: T, to: Values<T>, now: number, manner: TweenOptions): void {
    const numbers = on as Record<string, number>;
    const ways = Object.entries<number | undefined>(to).flatMap(([name, goal]) =>
      goal === undefined ? [] : [[name, numbers[name] ?? goal, goal] as const],
    );
    this.stop(on);
    const motion = { on: numbers, ways, begins: now, manner };
    this.running.add(motion);
    if (manner.ms <= 0 || this.jumps()) this.end(motion);
  }

  /** Leaves the numbers of `on` as they stand. What was to be done at the end is not. */
  stop(on: object): void {
    for (const motion of this.running) if (motion.on === on) this.running.delete(motion);
  }

  update(now: number): void {
    for (const motion of this.running) {
      const { on, ways, begins, manner } = motion;
      const share = (now - begins) / manner.ms;
      if (share >= 1 || this.jumps()) this.end(motion);
      else if (share >= 0) {
        const gone = manner.even ? share : soft(share);
        for (const [name, from, to] of ways) on[name] = from + (to - from) * gone;
      }
    }
  }

  get moving(): boolean {
    return this.running.size > 0;
  }

  get blocked(): boolean {
    return [...this.running].some(({ manner }) => manner.blocking);
  }

  /** Brings what the line waits for to its end, and lets nothing else take longer than `ms` from now. */
  hurry(now: number, ms: number): void {
    for (const motion of [...this.running]) {
      const { on, ways, begins, manner } = motion;
      const to = Object.fromEntries(ways.map(([name, , goal]) => [name, goal]));
      if (manner.blocking) this.end(motion);
      else if (begins + manner.ms - now > ms) this.glide(on, to, now, { ...manner, ms });
    }
  }

  /** Brings everything to its end. */
  endAll(): void {
    for (const motion of [...this.running]) this.end(motion);
  }

  private end(motion: Motion): void {
    // Another's end may have stopped it.
    if (!this.running.delete(motion)) return;
    for (const [name, , to] of motion.ways) motion.on[name] = to;
    motion.manner.done?.();
  }
}
