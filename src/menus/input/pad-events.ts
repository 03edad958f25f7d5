/** What of a gamepad is looked at. */
export interface PadState {
  readonly buttons: readonly { readonly pressed: boolean }[];
  readonly axes: readonly number[];
}

/** A key of a gamepad went down or up, or is held so long that it counts again. */
export interface PadEvent {
  /** `pad0` and so on; an arrow key for cross and stick. */
  readonly key: string;
  readonly kind: 'down' | 'again' | 'up';
}

/** Where the cross lies in the standard mapping, and which way the stick is pushed for the same. */
const arrows = [
  { key: 'ArrowUp', button: 12, axis: 1, sign: -1 },
  { key: 'ArrowDown', button: 13, axis: 1, sign: 1 },
  { key: 'ArrowLeft', button: 14, axis: 0, sign: -1 },
  { key: 'ArrowRight', button: 15, axis: 0, sign: 1 },
] as const;

const crossButtons: ReadonlySet<number> = new Set(arrows.map(({ button }) => button));

/** How far a stick is pushed to count, and how far it must come back to count no more: it trembles between. */
const pushed = { down: 0.6, up: 0.4 } as const;

/** Ms until a key that is held counts again, and then between one time and the next. */
const hold = { first: 450, next: 130 } as const;

/** Makes events of what a gamepad says of itself each frame. */
export class PadEvents {
  /** When each key that is down counts again, in ms. */
  readonly #down = new Map<string, number>();
  #begun = false;

  /** What has come about since the last look. What is down at the first one counts only once it was let go. */
  look(pad: PadState, ms: number): PadEvent[] {
    const now = this.#keysDown(pad);
    const events: PadEvent[] = [];
    for (const key of this.#down.keys()) {
      if (now.has(key)) continue;
      this.#down.delete(key);
      events.push({ key, kind: 'up' });
    }
    for (const key of now) {
      const due = this.#down.get(key);
      if (due === undefined) {
        this.#down.set(key, this.#begun ? ms + hold.first : Number.POSITIVE_INFINITY);
        if (this.#begun) events.push({ key, kind: 'down' });
      } else if (ms >= due) {
        this.#down.set(key, ms + hold.next);
        events.push({ key, kind: 'again' });
      }
    }
    this.#begun = true;
    return events;
  }

  #keysDown({ buttons, axes }: PadState): Set<string> {
    const keys = new Set<string>();
    for (const [index, { pressed }] of buttons.entries()) {
      if (pressed && !crossButtons.has(index)) keys.add(`pad${index}`);
    }
    for (const { key, button, axis, sign } of arrows) {
      const far = sign * (axes[axis] ?? 0);
      const counts = far > (this.#down.has(key) ? pushed.up : pushed.down);
      if (buttons[button]?.pressed || counts) keys.add(key);
    }
    return keys;
  }
}
