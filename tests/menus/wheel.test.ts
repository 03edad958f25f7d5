import { describe, expect, it } from 'vitest';
import { WheelSteps } from '../../src/menus/input/wheel.ts';

describe('the wheel', () => {
  it('makes a step of each notch, down on and up back', () => {
    const steps = new WheelSteps();
    expect(steps.turn({ delta: 100, inPx: true, ms: 0 })).toBe(1);
    expect(steps.turn({ delta: 120, inPx: true, ms: 200 })).toBe(1);
    expect(steps.turn({ delta: -100, inPx: true, ms: 400 })).toBe(-1);
  });

  it('counts lines where the browser does', () => {
    expect(new WheelSteps().turn({ delta: 3, inPx: false, ms: 0 })).toBe(1);
  });

  it('gathers the small turns of a touchpad into steps, and glides no faster than can be read', () => {
    const steps = new WheelSteps();
    let made = 0;
    for (let event = 0; event < 60; event++) {
      made += steps.turn({ delta: 20, inPx: true, ms: event * 16 });
    }
    // 60 events are almost a second: some five steps, not sixty, and not 1200 px worth of them.
    expect(made).toBeGreaterThanOrEqual(3);
    expect(made).toBeLessThanOrEqual(5);
  });

  it('forgets a touch of the pad that never became a step', () => {
    const steps = new WheelSteps();
    expect(steps.turn({ delta: 45, inPx: true, ms: 0 })).toBe(0);
    expect(steps.turn({ delta: 45, inPx: true, ms: 1000 })).toBe(0);
    expect(steps.turn({ delta: 45, inPx: true, ms: 1016 })).toBe(1);
  });

  it('turned the other way starts anew', () => {
    const steps = new WheelSteps();
    expect(steps.turn({ delta: 45, inPx: true, ms: 0 })).toBe(0);
    expect(steps.turn({ delta: -45, inPx: true, ms: 16 })).toBe(0);
    expect(steps.turn({ delta: -45, inPx: true, ms: 32 })).toBe(-1);
  });
});
