import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

const million = 1_000_000;

const files = readdirSync(inject('gameFolder'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => ({
    name: entry.name,
    bytes: statSync(join(entry.parentPath, entry.name)).size,
  }));

/** Bytes of all files with one of these endings. */
function weightOf(...endings: readonly string[]): number {
  return files
    .filter(({ name }) => endings.includes(extname(name).slice(1)))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

describe('what the built game weighs', () => {
  test.each([
    ['avif', 'opus'],
    ['webp', 'm4a'],
  ])('a player who is given %s and %s fetches no more than 14 MB of them', (picture, sound) => {
    expect(weightOf(picture)).toBeGreaterThan(million);
    expect(weightOf(sound)).toBeGreaterThan(million);
    expect(weightOf(picture, sound)).toBeLessThanOrEqual(14 * million);
  });

  test('all of it together no more than 24 MB', () => {
    const whole = files.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(whole).toBeLessThanOrEqual(24 * million);
  });

  test('no single file more than 1 MB', () => {
    expect(files.filter(({ bytes }) => bytes > million)).toEqual([]);
  });
});
