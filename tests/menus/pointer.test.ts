import { describe, expect, it } from 'vitest';
import { type Contact, sameSpot, swipeOf } from '../../src/menus/input/pointer.ts';

const contact = (x: number, y: number, ms = 0): Contact => ({ x, y, ms });
const width = 390;

describe('a finger', () => {
  it('that hardly moves is a tap', () => {
    expect(sameSpot(contact(100, 100), contact(106, 104))).toBe(true);
    expect(sameSpot(contact(100, 100), contact(130, 100))).toBe(false);
  });

  it('that goes right goes back, and left goes on', () => {
    expect(swipeOf(contact(100, 400), contact(200, 420, 200), width)).toBe('back');
    expect(swipeOf(contact(200, 400), contact(100, 380, 200), width)).toBe('forward');
  });

  it.each([
    ['too short', contact(100, 400), contact(130, 400, 100)],
    ['too slow', contact(100, 400), contact(250, 400, 1500)],
    ['mostly up or down', contact(100, 400), contact(170, 500, 200)],
    [
      'from the edge, where the browser has its own swipe',
      contact(10, 400),
      contact(200, 400, 200),
    ],
    ['from the other edge', contact(380, 400), contact(200, 400, 200)],
  ])('makes no swipe that is %s', (_name, from, to) => {
    expect(swipeOf(from, to, width)).toBeNull();
  });
});
