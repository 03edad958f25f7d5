import type { Point } from './geometry.ts';
import { type Viewport, zoomed } from './viewport.ts';

/** Screen pixels that a finger or mouse may slip before a press counts as pushing the map. */
const slip = 8;

/** Fingers and mouse on the map: one pushes it, two bring it nearer. */
export class MapGestures {
  readonly #down = new Map<number, Point>();
  #start: Point = { x: 0, y: 0 };
  #pushed = false;

  press(pointer: number, point: Point): void {
    if (this.#down.size === 0) {
      this.#start = point;
      this.#pushed = false;
    } else {
      this.#pushed = true;
    }
    this.#down.set(pointer, point);
  }

  /** @returns what is seen after the move; null when it does not push the map (yet). */
  move(pointer: number, point: Point, viewport: Viewport): Viewport | null {
    const before = this.#down.get(pointer);
    if (before === undefined) return null;
    const slipped = Math.hypot(point.x - this.#start.x, point.y - this.#start.y) > slip;
    if (!this.#pushed && !slipped) return null;
    const [first, second] = [...this.#down.values()];
    // The push begins where the press did, not where it was first noticed.
    const from = this.#pushed ? before : this.#start;
    this.#pushed = true;
    this.#down.set(pointer, point);
    if (first === undefined || second === undefined) {
      return { ...viewport, x: viewport.x + point.x - from.x, y: viewport.y + point.y - from.y };
    }
    const [a = point, b = point] = [...this.#down.values()];
    const apart = Math.hypot(second.x - first.x, second.y - first.y);
    const factor = apart === 0 ? 1 : Math.hypot(b.x - a.x, b.y - a.y) / apart;
    const [was, is] = [middle(first, second), middle(a, b)];
    const pushed = { ...viewport, x: viewport.x + is.x - was.x, y: viewport.y + is.y - was.y };
    return zoomed(pushed, factor, is);
  }

  /** @returns true when it was a mere press of one finger or button, to be taken as a click. */
  lift(pointer: number): boolean {
    const wasDown = this.#down.delete(pointer);
    return wasDown && this.#down.size === 0 && !this.#pushed;
  }
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
