import { describe, expect, it } from 'vitest';
import { hasRoom, nextFold, type PageLayout, scrollFor } from '../../src/menus/page/fold.ts';

const window = { height: 1000, head: 100, foot: 100 };
const layout = (fold: number, end: number): PageLayout => ({ fold, end, ...window });

describe('a page is scrolled', () => {
  it('not at all while all of it is seen', () => {
    expect(scrollFor(layout(100, 600))).toBe(0);
  });

  it('so that its end is seen', () => {
    expect(scrollFor(layout(900, 1300))).toBe(400);
  });

  it('never past what was not read', () => {
    expect(scrollFor(layout(900, 4000))).toBe(800);
  });
});

describe('a page has room', () => {
  it('until what was not read fills its window', () => {
    expect(hasRoom(layout(900, 1699))).toBe(true);
    expect(hasRoom(layout(900, 1700))).toBe(false);
  });
});

describe('after a screenful one reads on', () => {
  const three = [
    { top: 100, bottom: 400 },
    { top: 420, bottom: 880 },
    { top: 900, bottom: 1200 },
  ];

  it('at the first paragraph that was not seen whole', () => {
    expect(nextFold(layout(100, 1200), three, 1000, 50)).toBe(900);
    expect(nextFold(layout(100, 1200), three, 880, 50)).toBe(900);
  });

  it('behind the last one where all were seen', () => {
    expect(nextFold(layout(100, 1200), three, 1200, 50)).toBe(1200);
  });

  it('within one that no window could hold, where this one ended', () => {
    const long = [
      { top: 100, bottom: 300 },
      { top: 320, bottom: 5000 },
    ];
    expect(nextFold(layout(100, 5000), long, 1000, 50)).toBe(950);
    expect(nextFold(layout(950, 5000), long, 1850, 50)).toBe(1800);
  });

  it('with such a one at its top, where that has not been begun', () => {
    const long = [
      { top: 100, bottom: 970 },
      { top: 990, bottom: 5000 },
    ];
    expect(nextFold(layout(100, 5000), long, 1000, 50)).toBe(990);
  });
});
