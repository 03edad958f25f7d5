import { describe, expect, test } from 'vitest';
import { gainOf } from '../../src/audio/gain.ts';
import { positionAt, sisters } from '../../src/audio/phase.ts';
import { type Ramp, rampAt, rampCorners } from '../../src/audio/ramp.ts';
import { panAt, panGain, sideOf } from '../../src/audio/side.ts';
import { grounds, recordings } from './score.ts';

describe('volume as it is heard', () => {
  test('half a slider is half as loud: ten decibels', () => {
    expect(20 * Math.log10(gainOf(0.5))).toBeCloseTo(-10, 0);
    expect([gainOf(0), gainOf(1), gainOf(-1), gainOf(7)]).toEqual([0, 1, 0, 1]);
  });
});

describe('a ramp', () => {
  const ramp = (from: number, to: number, shape: Ramp['shape']): Ramp => ({
    from,
    to,
    start: 10,
    seconds: 2,
    shape,
  });

  test('is at its ends outside its time', () => {
    const up = ramp(0.2, 0.8, 'power');
    expect([rampAt(up, 0), rampAt(up, 10), rampAt(up, 12), rampAt(up, 99)]).toEqual([
      0.2, 0.2, 0.8, 0.8,
    ]);
  });

  test('of no length is a step', () => {
    const step = { ...ramp(0, 1, 'straight'), seconds: 0 };
    expect([rampAt(step, 9.9), rampAt(step, 10)]).toEqual([0, 1]);
  });

  test('two power ramps that cross keep the power of unrelated sounds', () => {
    for (let time = 10; time <= 12; time += 0.1) {
      const power = rampAt(ramp(0, 1, 'power'), time) ** 2 + rampAt(ramp(1, 0, 'power'), time) ** 2;
      expect(power).toBeCloseTo(1, 10);
    }
  });

  test('two straight ramps that cross keep the sum of sounds that move together', () => {
    const sum = rampAt(ramp(0, 1, 'straight'), 10.7) + rampAt(ramp(1, 0, 'straight'), 10.7);
    expect(sum).toBeCloseTo(1, 10);
  });

  test('drawn in straight pieces stays within 0.2 % of its curve, and ends exactly', () => {
    const curve = ramp(0, 1, 'power');
    const corners = [[10, 0] as const, ...rampCorners(curve)];
    expect(corners.at(-1)).toEqual([12, 1]);
    let worst = 0;
    for (const [index, [time, value]] of corners.entries()) {
      const [nextTime, nextValue] = corners[index + 1] ?? [time, value];
      const middle = rampAt(curve, (time + nextTime) / 2);
      worst = Math.max(worst, Math.abs((value + nextValue) / 2 - middle));
    }
    expect(worst).toBeLessThan(0.002);
  });
});

describe('where a loop is', () => {
  const loop = { start: 0.25, end: 8.25 };

  test('it goes on from its anchor and comes round to its start, not to the beginning', () => {
    const anchor = { position: 0.25, time: 100 };
    expect(positionAt(anchor, 103, 1, loop)).toBeCloseTo(3.25);
    expect(positionAt(anchor, 108, 1, loop)).toBeCloseTo(0.25);
    expect(positionAt(anchor, 100 + 3 * 8 + 1, 1, loop)).toBeCloseTo(1.25);
    expect(positionAt(anchor, 102, 0.5, loop)).toBeCloseTo(1.25);
    expect(positionAt(anchor, 120, 1, null)).toBeCloseTo(20.25);
  });

  const { duel, 'duel-high': high, elegy } = recordings.music;
  if (!duel || !high || !elegy) throw new Error('the score is not complete');

  test('two intensities of one piece are sisters', () => {
    expect(sisters(['duel', duel], ['duel-high', high])).toBe(true);
    expect(sisters(['duel-high', high], ['duel', duel])).toBe(true);
  });

  test('a piece of another name or another length is not, nor is a piece its own', () => {
    expect(sisters(['duel', duel], ['elegy', duel])).toBe(false);
    expect(sisters(['duel', duel], ['duel-long', elegy])).toBe(false);
    expect(sisters(['duel', duel], ['duel', duel])).toBe(false);
    expect(sisters(['duel', duel], ['duel-end', { ...high, loop: null }])).toBe(false);
  });
});

describe('left and right', () => {
  test('a place pans after where it lies in the picture, never wholly to one ear', () => {
    expect(panAt('left', grounds.hill)).toBeCloseTo(-0.45);
    expect(panAt('centre', grounds.hill)).toBe(0);
    expect(
      Math.abs(panAt('far', { width: 100, places: { far: { x: 900, y: 0, scale: 1 } } })),
    ).toBe(0.75);
    expect(panAt('left', undefined)).toBe(0);
  });

  test('a caption names a side only when the sound is plainly there', () => {
    expect([sideOf(-0.5), sideOf(-0.1), sideOf(0), sideOf(0.5)]).toEqual([
      'left',
      null,
      null,
      'right',
    ]);
  });

  test('what both channels share stays equally strong wherever it is panned', () => {
    for (const pan of [-1, -0.6, -0.2, 0, 0.3, 1]) {
      // The stereo algorithm of the Web Audio API, for two equal channels of 1.
      const x = ((pan <= 0 ? pan + 1 : pan) * Math.PI) / 2;
      const near = 1 + (pan <= 0 ? Math.cos(x) : Math.sin(x));
      const far = pan <= 0 ? Math.sin(x) : Math.cos(x);
      expect((near ** 2 + far ** 2) * panGain(pan) ** 2).toBeCloseTo(2, 10);
    }
  });
});
