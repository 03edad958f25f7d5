import { expect, it } from 'vitest';
import { defaultPreferences } from '../../src/director/preferences.ts';
import { lastStop, speedAt, speedInWords, stopOf } from '../../src/menus/settings/speeds.ts';

it('every stop of the text speed is found again from its speed', () => {
  for (let stop = 0; stop <= lastStop; stop++) expect(stopOf(speedAt(stop))).toBe(stop);
});

it('the last stop shows a line at once, and each before it is faster than the one before', () => {
  expect(speedAt(lastStop)).toBe(0);
  expect(speedInWords(0)).toBe('at once');
  for (let stop = 1; stop < lastStop; stop++) {
    expect(speedAt(stop)).toBeGreaterThan(speedAt(stop - 1));
  }
});

it('a speed between two stops stands at the nearer; the usual one is a stop itself', () => {
  expect(stopOf(31)).toBe(stopOf(30));
  expect(stopOf(100_000)).toBe(lastStop - 1);
  expect(speedAt(stopOf(defaultPreferences.textSpeed))).toBe(defaultPreferences.textSpeed);
});
