import { beforeEach, expect, test } from 'vitest';
import { Library } from '../../src/audio/library.ts';
import { ManualClock, settled } from '../director/hand.ts';

// Howler and its sounds stand aside: what is kept, and for how long, is the library's own.
let unloaded = 0;
const make = (_recording: unknown, { onLoad }: { readonly onLoad?: () => void }) => {
  queueMicrotask(() => onLoad?.());
  return { duration: () => 10, unload: () => (unloaded += 1) };
};

const tide = { opus: 'o', m4a: 'm', seconds: 10, loop: null, caption: null };
const recordings = { music: { tide }, ambience: {}, sounds: {}, voices: {} };
const title = { bus: 'music', name: 'tide' } as const;

/** A clock that knows what waits for it. */
class WatchedClock extends ManualClock {
  readonly waiting = new Set<() => void>();

  override after(ms: number, then: () => void): () => void {
    const ring = () => {
      this.waiting.delete(ring);
      then();
    };
    this.waiting.add(ring);
    const callOff = super.after(ms, ring);
    return () => {
      this.waiting.delete(ring);
      callOff();
    };
  }
}

beforeEach(() => {
  unloaded = 0;
});

function open() {
  const clock = new WatchedClock();
  return { clock, library: new Library(recordings as never, clock, () => {}, make as never) };
}

test('a recording that sounds, or is soon to, is looked after by no timer', async () => {
  const { clock, library } = open();
  library.prepare(['tide']);
  await settled();
  expect(await library.ready(title)).toBe(true);
  expect(clock.waiting.size).toBe(0);
  library.hold(title);
  library.prepare([]);
  expect(clock.waiting.size).toBe(0);
});

test('one that nobody wants any more is let go two minutes later, and then nothing is waited for', async () => {
  const { clock, library } = open();
  await library.ready(title);
  library.hold(title);
  library.release(title);
  expect(clock.waiting.size).toBe(1);
  await clock.turn(119_000);
  expect(unloaded).toBe(0);
  await clock.turn(31_000);
  expect([unloaded, clock.waiting.size]).toEqual([1, 0]);
});
