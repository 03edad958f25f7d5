import { describe, expect, it } from 'vitest';
import { paceInWords } from '../../src/menus/input/notes.ts';
import { nextMarked, scanOrder } from '../../src/menus/input/scan.ts';
import { nextOnWay, type Place, type Way } from '../../src/menus/input/spatial.ts';

describe('the mark of one switch', () => {
  it('begins with going on where a line is read, else with what there is', () => {
    expect(scanOrder(true, 'story', ['menu'])).toEqual(['story', 'menu']);
    expect(scanOrder(false, 'story', ['one', 'two', 'menu'])).toEqual(['one', 'two', 'menu']);
    expect(scanOrder(true, null, ['close'])).toEqual(['close']);
  });

  it('goes round the ends, and to the first where what it stood on is gone', () => {
    expect(nextMarked(['one', 'two'], null)).toBe('one');
    expect(nextMarked(['one', 'two'], 'one')).toBe('two');
    expect(nextMarked(['one', 'two'], 'two')).toBe('one');
    expect(nextMarked(['one', 'two'], 'gone')).toBe('one');
    expect(nextMarked([], 'gone')).toBeNull();
  });
});

describe('the next thing on a way', () => {
  /** Two columns of three entries, as the menu has them. */
  const place = (column: number, row: number): Place => ({
    left: column * 200,
    right: column * 200 + 80 + row * 20,
    top: row * 48,
    bottom: row * 48 + 48,
  });
  const all = [0, 1, 2].flatMap((row) => [place(0, row), place(1, row)]);
  const from = (at: number, way: Way) => nextOnWay(all[at] ?? place(0, 0), all, way);

  it('lies in the same row, or in the same column', () => {
    expect(from(0, 'ArrowRight')).toBe(1);
    expect(from(3, 'ArrowLeft')).toBe(2);
    expect(from(2, 'ArrowDown')).toBe(4);
    expect(from(5, 'ArrowUp')).toBe(3);
  });

  it('is none at an edge', () => {
    expect(from(0, 'ArrowUp')).toBeNull();
    expect(from(0, 'ArrowLeft')).toBeNull();
    expect(from(5, 'ArrowDown')).toBeNull();
    expect(from(5, 'ArrowRight')).toBeNull();
  });
});

it('what goes on by itself is said as it begins and ends, and nothing as one line follows the other', () => {
  expect(paceInWords('manual', 'auto')).not.toBe('');
  expect(paceInWords('auto', 'manual')).not.toBe('');
  expect(paceInWords('auto', 'manual')).not.toBe(paceInWords('skip', 'manual'));
  expect(paceInWords('manual', 'manual')).toBe('');
});
