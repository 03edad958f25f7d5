import { expect, it } from 'vitest';
import { around, type Dock, dockOf, type Part } from '../../src/writer/dock.ts';

const wide = { width: 1280, height: 720 };
const phone = { width: 390, height: 844 };

function covers({ left, top, width, height }: Dock, part: Part): boolean {
  return (
    left < part.right && left + width > part.left && top < part.bottom && top + height > part.top
  );
}

it.each([
  ['words at the foot of a wide screen', wide, { left: 220, top: 578, right: 864, bottom: 700 }],
  ['with options beside them', wide, { left: 220, top: 430, right: 1210, bottom: 700 }],
  ['words in the middle, to the left', wide, { left: 60, top: 200, right: 800, bottom: 520 }],
  ['a column of options to the right', wide, { left: 620, top: 80, right: 1210, bottom: 700 }],
  [
    'a page that has just begun, on a phone',
    phone,
    { left: 20, top: 132, right: 370, bottom: 393 },
  ],
  ['words at the foot of a phone', phone, { left: 20, top: 560, right: 370, bottom: 800 }],
])('%s are not covered', (_, window, words) => {
  const dock = dockOf(window, words);
  expect(covers(dock, words)).toBe(false);
  expect(dock).toMatchObject({ over: false });
  expect(dock.width).toBeGreaterThanOrEqual(320);
  expect(dock.height).toBeGreaterThanOrEqual(230);
  expect(dock.left + dock.width).toBeLessThanOrEqual(window.width);
  expect(dock.top + dock.height).toBeLessThanOrEqual(window.height);
});

it('where words take the whole screen it is a sheet over the upper half', () => {
  const dock = dockOf(phone, { left: 20, top: 70, right: 370, bottom: 830 });
  expect(dock).toMatchObject({ left: 0, width: 390, over: true });
  expect(dock.top + dock.height).toBeLessThan(500);
});

it('the corner of the menu is left free', () => {
  expect(dockOf(wide, null).top).toBeGreaterThanOrEqual(62);
});

it('parts without size are nowhere', () => {
  const line = { left: 10, top: 20, right: 30, bottom: 40 };
  const none = { left: 0, top: 0, right: 0, bottom: 0 };
  expect(around([none, line, { ...line, right: 90 }])).toEqual({ ...line, right: 90 });
  expect(around([none])).toBeNull();
});
