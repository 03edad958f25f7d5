import { expect, test } from 'vitest';
import { luminance } from '../colour.ts';
import { FlashMeter, grid } from './flashes.ts';

const cells = grid.columns * grid.rows;

/** Flashes of a light that goes up and down so often a second, on as many columns. */
function flashesOf(
  hertz: number,
  least: number,
  most: number,
  columns: number = grid.columns,
): number {
  const meter = new FlashMeter();
  for (let ms = 0; ms < 3000; ms += 20) {
    const lit = Math.sin((ms / 1000) * hertz * 2 * Math.PI) > 0 ? most : least;
    const at = (index: number) => (index % grid.columns < columns ? lit : least);
    meter.see(
      Array.from({ length: cells }, (_, index) => at(index)),
      ms,
    );
  }
  return meter.flashes;
}

test('luminance runs from black to white, green brightest', () => {
  expect(luminance([0, 0, 0])).toBe(0);
  expect(luminance([255, 255, 255])).toBeCloseTo(1);
  expect(luminance([0, 255, 0])).toBeGreaterThan(luminance([255, 0, 255]));
});

test('counts the flashes of a second', () => {
  expect(flashesOf(2, 0.1, 0.5)).toBe(2);
  expect(flashesOf(5, 0.1, 0.5)).toBe(5);
});

test('a change of less than a tenth is none, nor one between two bright lights', () => {
  expect(flashesOf(5, 0.1, 0.19)).toBe(0);
  expect(flashesOf(5, 0.82, 1)).toBe(0);
});

test('a small spot may flash', () => {
  expect(flashesOf(5, 0.1, 0.5, 3)).toBe(0);
  expect(flashesOf(5, 0.1, 0.5, 5)).toBe(5);
});

test('a light that only grows is no flash', () => {
  const meter = new FlashMeter();
  for (let ms = 0; ms < 2000; ms += 20)
    meter.see(
      Array.from({ length: cells }, () => ms / 2000),
      ms,
    );
  expect(meter.flashes).toBe(0);
});
