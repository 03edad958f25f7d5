import { describe, expect, test } from 'vitest';
import { InFlight } from '../../src/stage/full/in-flight.ts';

/** A graphics card whose time a test drives: it is through with a frame when it is told so. */
function card() {
  const fences: { through: boolean }[] = [];
  const gl = {
    SYNC_GPU_COMMANDS_COMPLETE: 1,
    SYNC_STATUS: 2,
    SIGNALED: 3,
    UNSIGNALED: 4,
    isContextLost: () => false,
    fenceSync() {
      const fence = { through: false };
      fences.push(fence);
      return fence;
    },
    getSyncParameter: (fence: { through: boolean }) => (fence.through ? 3 : 4),
    deleteSync() {},
  };
  const through = () => {
    for (const fence of fences) fence.through = true;
  };
  return { gl: gl as unknown as WebGL2RenderingContext, through };
}

describe('a frame on its way', () => {
  test('a fast card is given the next one while it is at the last', () => {
    const { gl, through } = card();
    const inFlight = new InFlight(gl);
    inFlight.note(0);
    expect(inFlight.isBusy(16)).toBe(false);
    through();
    inFlight.isBusy(33);
    expect(inFlight.isSlow).toBe(false);
  });

  test('a slow one is given none before it is through', () => {
    const { gl, through } = card();
    const inFlight = new InFlight(gl);
    inFlight.note(0);
    expect(inFlight.isBusy(120)).toBe(true);
    through();
    expect(inFlight.isBusy(300)).toBe(false);
    // It may have been the page that was busy.
    expect(inFlight.isSlow).toBe(false);
    inFlight.note(300);
    through();
    expect(inFlight.isBusy(600)).toBe(false);
    expect(inFlight.isSlow).toBe(true);
    inFlight.note(600);
    expect(inFlight.isBusy(616)).toBe(true);
    through();
    expect(inFlight.isBusy(632)).toBe(false);
    expect(inFlight.isSlow).toBe(false);
  });

  test('a card that never tells is not asked any more', () => {
    const inFlight = new InFlight(card().gl);
    inFlight.note(0);
    expect(inFlight.isBusy(2000)).toBe(true);
    expect(inFlight.isBusy(3001)).toBe(false);
    inFlight.note(3001);
    expect(inFlight.isBusy(3300)).toBe(false);
    expect(inFlight.isSlow).toBe(false);
  });

  test('words have a moment before a slow card is busy with all else', () => {
    const inFlight = new InFlight(card().gl);
    inFlight.hold(1000);
    expect(inFlight.isBusy(1016)).toBe(true);
    expect(inFlight.isBusy(1100)).toBe(false);
  });

  test('a card that nobody looks at for long is not slow', () => {
    const { gl, through } = card();
    const inFlight = new InFlight(gl);
    inFlight.note(0);
    inFlight.rest();
    through();
    expect(inFlight.isBusy(5000)).toBe(false);
    expect(inFlight.isSlow).toBe(false);
    // It is asked again.
    inFlight.note(5000);
    expect(inFlight.isBusy(5200)).toBe(true);
  });
});
