import type { BrowserContext } from 'playwright';
import { countErrands } from './errands.ts';

declare global {
  interface Window {
    /** The page's own time, and how it is passing. */
    ownTime?: {
      /** Ms. */
      now: () => number;
      /** How many times as fast as the world's it passes. */
      pace: number;
      paceChanged: () => void;
      /** Ms until each timer is due; for whoever asks why nothing goes on. */
      due: () => number[];
    };
  }
}

/**
 * Runs before the page's own scripts, behind `countErrands`: its clocks and the frames of the screen are of a time that
 * passes faster, but for as long as the page waits for something of the world, which comes no faster and would be late.
 * `new Date()` stays the world's: by it inkjs tells a line that takes too much work, and a processor works no faster.
 * @param rate how many times as fast.
 */
export function passFaster(rate: number): void {
  const { requestAnimationFrame, errands } = window;
  const worldNow = performance.now.bind(performance);
  const epoch = Date.now() - worldNow();
  // When the pace changed last, in the world's time and in the page's.
  let [world, page] = [worldNow(), worldNow()];
  const now = () => page + (worldNow() - world) * own.pace;
  const own = { now, pace: rate, paceChanged: () => {}, due: (): number[] => [] };
  window.ownTime = own;
  if (errands !== undefined) {
    errands.changed = () => {
      const pace = errands.out > 0 ? 1 : rate;
      if (pace === own.pace) return;
      [page, world] = [now(), worldNow()];
      own.pace = pace;
      own.paceChanged();
    };
  }
  performance.now = now;
  Date.now = () => Math.round(epoch + now());
  window.requestAnimationFrame = (draw) => requestAnimationFrame(() => draw(now()));
}

/** Runs before the page's own scripts, behind `passFaster`: its timers are of the same time. */
export function timeTimers(): void {
  const { setTimeout, clearTimeout, ownTime: own } = window;
  if (own === undefined) return;
  interface Timer {
    readonly run: () => void;
    /** Null for one that rings once. */
    readonly every: number | null;
    due: number;
  }
  const timers = new Map<number, Timer>();
  let alarm: number | undefined;
  const next = () => {
    let [id, due] = [-1, Number.POSITIVE_INFINITY];
    for (const [other, timer] of timers) if (timer.due < due) [id, due] = [other, timer.due];
    return { id, due };
  };
  const arm = () => {
    clearTimeout(alarm);
    const { due } = next();
    if (timers.size > 0) alarm = setTimeout(ring, Math.max(0, due - own.now()) / own.pace);
  };
  const ring = () => {
    const { id, due } = next();
    const timer = timers.get(id);
    if (timer !== undefined && due <= own.now()) {
      if (timer.every === null) timers.delete(id);
      else timer.due = own.now() + timer.every;
      // What one of them throws keeps no other from ringing.
      queueMicrotask(timer.run);
    }
    queueMicrotask(arm);
  };
  let last = 0;
  const add = (run: unknown, ms: unknown, repeats: boolean, given: unknown[]) => {
    const wait = Math.max(repeats ? 1 : 0, Number(ms) || 0);
    const call = () => typeof run === 'function' && run(...given);
    last += 1;
    timers.set(last, { run: call, every: repeats ? wait : null, due: own.now() + wait });
    arm();
    return last;
  };
  const remove = (id?: number) => void timers.delete(id ?? 0);
  own.paceChanged = arm;
  own.due = () => [...timers.values()].map(({ due }) => due - own.now());
  Object.assign(window, {
    setTimeout: (run: unknown, ms?: unknown, ...given: unknown[]) => add(run, ms, false, given),
    setInterval: (run: unknown, ms?: unknown, ...given: unknown[]) => add(run, ms, true, given),
    clearTimeout: remove,
    clearInterval: remove,
  });
}

/** Has time pass so many times as fast in all pages to come. Sound and what CSS moves keep the world's. */
export async function hurry(context: BrowserContext, rate: number): Promise<void> {
  // One script: several have no order.
  const content = `(${countErrands})(); (${passFaster})(${rate}); (${timeTimers})();`;
  await context.addInitScript({ content });
}
