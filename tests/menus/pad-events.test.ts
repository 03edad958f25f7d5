import { describe, expect, it } from 'vitest';
import { PadEvents } from '../../src/menus/input/pad-events.ts';

/** A gamepad on which some buttons are down. */
const pad = (down: readonly number[] = [], axes: readonly number[] = [0, 0]) => ({
  buttons: Array.from({ length: 17 }, (_, at) => ({ pressed: down.includes(at) })),
  axes,
});

/** What has come of looks at a gamepad, 20 ms apart, as `key kind`. */
function looked(...states: ReturnType<typeof pad>[]): string[] {
  const events = new PadEvents();
  events.look(pad(), 0);
  return states.flatMap((state, at) =>
    events.look(state, 20 * (at + 1)).map(({ key, kind }) => `${key} ${kind}`),
  );
}

describe('a gamepad', () => {
  it('has a key for each button, and an arrow for cross and stick', () => {
    expect(looked(pad([0]), pad([0]), pad())).toEqual(['pad0 down', 'pad0 up']);
    expect(looked(pad([13]), pad())).toEqual(['ArrowDown down', 'ArrowDown up']);
    expect(looked(pad([], [-0.9, 0]), pad())).toEqual(['ArrowLeft down', 'ArrowLeft up']);
    expect(looked(pad([15], [0.9, 0]))).toEqual(['ArrowRight down']);
  });

  it('is not moved by a stick that rests badly, or trembles on its way', () => {
    expect(looked(pad([], [0.3, -0.35]))).toEqual([]);
    const trembles = [0.62, 0.55, 0.63, 0.5].map((far) => pad([], [0, far]));
    expect(looked(...trembles)).toEqual(['ArrowDown down']);
  });

  it('counts again while it is held', () => {
    const held = looked(...Array.from({ length: 40 }, () => pad([1])));
    expect(held[0]).toBe('pad1 down');
    expect(held.filter((one) => one === 'pad1 again')).toHaveLength(3);
  });

  it('that comes with a button down has pressed nothing until that was let go', () => {
    const events = new PadEvents();
    expect(events.look(pad([0]), 0)).toEqual([]);
    expect(events.look(pad([0]), 5000)).toEqual([]);
    expect(events.look(pad(), 5020)).toEqual([{ key: 'pad0', kind: 'up' }]);
    expect(events.look(pad([0]), 5040)).toEqual([{ key: 'pad0', kind: 'down' }]);
  });
});
