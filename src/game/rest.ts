import type { ReadonlySignal } from '@preact/signals';
import type { PlayState } from '../director/play-state.ts';
import type { Clock } from '../director/ports.ts';

/** Ms that the title stands without a press until what is not needed for the first line is fetched. */
const patience = 700;

/** Ms until the page counts as idle, however busy it is. */
const idleTimeout = 300;

/** Frames that come in time, one after the other, once the screen shows what a page has painted. */
const framesInTime = 6;

/** Ms in which a frame comes in time. */
const inTime = 50;

/** Ms after which a screen that never keeps up is waited for no longer. */
const longest = 1500;

/** Calls back when what is painted now is on the screen: until then, a browser that draws in software has no frame to spare. */
function onceShown(then: () => void): void {
  let [first, last, even] = [0, 0, 0];
  const frame = (now: number) => {
    first ||= now;
    even = now - last < inTime ? even + 1 : 0;
    last = now;
    if (even >= framesInTime || now - first > longest) then();
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Resolves when the page has nothing to do: what was asked for is drawn, what was pressed answered. */
export function idle(clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    // Safari knows no such thing.
    if (!('requestIdleCallback' in globalThis)) clock.after(1, resolve);
    else requestIdleCallback(() => resolve(), { timeout: idleTimeout });
  });
}

/**
 * Resolves once the first line stands, or the title has stood for a while without a press: only then comes what both
 * can do without.
 * @param view of the game; null at the title.
 */
export function restOf(view: ReadonlySignal<PlayState | null>, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const come = () => {
      stop();
      callOff();
      onceShown(() => void idle(clock).then(resolve));
    };
    const callOff = clock.after(patience, () => {
      if (view.peek() === null) come();
    });
    const stop = view.subscribe((now) => {
      if (now !== null && now.phase !== 'appearing') queueMicrotask(come);
    });
  });
}
