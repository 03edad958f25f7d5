import { describe, expect, it } from 'vitest';
import { nextInRow } from '../../src/menus/parts/arrow-keys.ts';

describe('arrow keys along a row of options', () => {
  it('go from one to the next, round the ends', () => {
    expect(nextInRow('ArrowDown', 0, 3)).toBe(1);
    expect(nextInRow('ArrowDown', 2, 3)).toBe(0);
    expect(nextInRow('ArrowUp', 0, 3)).toBe(2);
    expect(nextInRow('ArrowRight', 0, 2)).toBe(1);
    expect(nextInRow('ArrowLeft', 0, 2)).toBe(1);
  });

  it('enter the row from above or below; sideways belongs to the story until an option is focused', () => {
    expect(nextInRow('ArrowDown', -1, 2)).toBe(0);
    expect(nextInRow('ArrowUp', -1, 2)).toBe(1);
    expect(nextInRow('ArrowLeft', -1, 2)).toBeNull();
    expect(nextInRow('ArrowRight', -1, 2)).toBeNull();
  });

  it('leave every other key alone', () => {
    expect(nextInRow(' ', 0, 2)).toBeNull();
    expect(nextInRow('Tab', 0, 2)).toBeNull();
    expect(nextInRow('ArrowDown', -1, 0)).toBeNull();
  });
});
