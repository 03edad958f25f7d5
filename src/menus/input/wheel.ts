import { actionFor, type InputTarget } from './command-action.ts';
import { isModified, scrolls } from './elements.ts';

/** Px that make a step when they come in many small events, as from a touchpad. */
const stepPx = 90;

/** An event of at least so many px is one notch of a wheel. */
const notchPx = 50;

/** Px in one line of scrolling, for browsers that count in lines. */
const lineHeight = 40;

/** Least ms between two steps: a notch after another, and a touchpad that glides on. */
const leastGap = { notch: 70, glide: 220 } as const;

/** Ms of rest after which what was gathered is forgotten, and another turn begins. */
const rest = 250;

interface WheelTurn {
  /** As the browser reports it; down is positive. */
  readonly delta: number;
  /** Whether `delta` counts px, or else lines or pages. */
  readonly inPx: boolean;
  readonly ms: number;
}

/** Makes steps of the stream of events that a wheel or a touchpad sends. */
export class WheelSteps {
  #gathered = 0;
  #lastTurn = Number.NEGATIVE_INFINITY;
  #lastStep = Number.NEGATIVE_INFINITY;

  /** Whether the wheel has not come to rest since its last turn. */
  goesOn(ms: number): boolean {
    return ms - this.#lastTurn <= rest;
  }

  /** @returns 1 for a step on, -1 for a step back, 0 for none. */
  turn({ delta, inPx, ms }: WheelTurn): -1 | 0 | 1 {
    const px = inPx ? delta : delta * lineHeight;
    const notch = Math.abs(px) >= notchPx;
    if (!this.goesOn(ms) || px * this.#gathered < 0) this.#gathered = 0;
    this.#lastTurn = ms;
    this.#gathered += px;
    const enough = notch || Math.abs(this.#gathered) >= stepPx;
    const gap = notch ? leastGap.notch : leastGap.glide;
    if (!enough || ms - this.#lastStep < gap) return 0;
    this.#lastStep = ms;
    this.#gathered = 0;
    return px > 0 ? 1 : -1;
  }
}

/** Listens to the wheel for the story. */
export function listenToWheel(target: InputTarget, signal: AbortSignal): void {
  const steps = new WheelSteps();
  /** When the wheel last scrolled something: a turn that comes to its end there does not move the story as well. */
  let scrolled = Number.NEGATIVE_INFINITY;
  const onWheel = (event: WheelEvent) => {
    const { deltaY: delta, timeStamp: ms } = event;
    // A pinch on a touchpad comes as a wheel with Ctrl.
    if (isModified(event) || event.shiftKey || delta === 0) return;
    if (scrolls(event.target, delta) || ms - scrolled < rest) {
      scrolled = ms;
      return;
    }
    const action = actionFor(delta > 0 ? 'forward' : 'back', target);
    // A wheel that has turned the last line and glides on is the story's until it rests.
    if (action === null && !steps.goesOn(ms)) return;
    event.preventDefault();
    const inPx = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL;
    if (steps.turn({ delta, inPx, ms }) !== 0) action?.();
  };
  window.addEventListener('wheel', onWheel, { signal, passive: false });
}
