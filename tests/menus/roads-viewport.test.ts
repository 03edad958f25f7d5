import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, boundsOf, contains, type Point } from '../../src/menus/roads/geometry.ts';
import { MapGestures } from '../../src/menus/roads/gestures.ts';
import {
  afterWheel,
  areaToDraw,
  centredOn,
  clamped,
  filled,
  fitTo,
  placesIn,
  scrolledTo,
  type Viewport,
  visibleArea,
  zoomed,
} from '../../src/menus/roads/viewport.ts';

const window: Box = { x: 0, y: 0, width: 800, height: 600 };
const map: Box = { x: 0, y: 0, width: 4000, height: 1000 };
const onScreen = ({ x, y }: Point, viewport: Viewport): Point => ({
  x: x * viewport.scale + viewport.x,
  y: y * viewport.scale + viewport.y,
});

describe('what is seen of a map', () => {
  test('fitted shows all of it, in the middle', () => {
    const viewport = fitTo(map, window, 1);
    expect(viewport.scale).toBeCloseTo(0.2);
    expect(onScreen({ x: 2000, y: 500 }, viewport)).toEqual({ x: 400, y: 300 });
  });

  test('fitted makes a small map no larger than it should be', () => {
    expect(fitTo({ x: 0, y: 0, width: 10, height: 10 }, window, 1.2).scale).toBe(1.2);
  });

  test('nearer and farther leaves what is under the pointer there', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 800 }),
      y: fc.integer({ min: 0, max: 600 }),
    });
    fc.assert(
      fc.property(point, fc.double({ min: 0.2, max: 5, noNaN: true }), (at, factor) => {
        const before = centredOn({ x: 700, y: 300 }, window, 0.8);
        const after = zoomed(before, factor, at);
        const inMap = { x: (at.x - before.x) / 0.8, y: (at.y - before.y) / 0.8 };
        const there = onScreen(inMap, after);
        expect(there.x).toBeCloseTo(at.x);
        expect(there.y).toBeCloseTo(at.y);
      }),
    );
  });

  test('however far it is pushed, some of the map stays in sight', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (x, y) => {
        const part = visibleArea(clamped({ scale: 0.5, x, y }, map, window), window);
        expect(part.x).toBeLessThan(map.x + map.width);
        expect(part.x + part.width).toBeGreaterThan(map.x);
        expect(part.y).toBeLessThan(map.y + map.height);
        expect(part.y + part.height).toBeGreaterThan(map.y);
      }),
    );
  });

  test('opening at the edge of a map leaves no empty half', () => {
    const viewport = filled(centredOn({ x: 3990, y: 500 }, window, 1), map, window);
    expect(onScreen({ x: 4000, y: 0 }, viewport).x).toBe(800);
    expect(onScreen({ x: 3990, y: 500 }, viewport).y).toBe(300);
  });

  test.each([140, 1000])(
    'upright, names have room beside the outermost road of a map %i wide',
    (wide) => {
      const phone: Box = { x: 0, y: 60, width: 390, height: 640 };
      const upright: Box = { x: 0, y: 0, width: wide, height: 3000 };
      const at = { x: wide, y: 1500 };
      const inner = placesIn(phone, { direction: 'down', spread: 1 });
      const viewport = filled(centredOn(at, phone, 0.9), upright, inner);
      expect(onScreen(at, viewport).x).toBeLessThanOrEqual(390 - 150);
      expect(fitTo(upright, inner, 1).x).toBeGreaterThan(0);
    },
  );

  test('a place that is walked to comes into sight, and no more is pushed than needed', () => {
    const viewport = centredOn({ x: 1000, y: 500 }, window, 1);
    expect(scrolledTo(viewport, { x: 1050, y: 520 }, window, 100)).toEqual(viewport);
    const moved = scrolledTo(viewport, { x: 2000, y: 500 }, window, 100);
    expect(onScreen({ x: 2000, y: 500 }, moved)).toEqual({ x: 700, y: 300 });
  });

  test('a box around places holds all of them', () => {
    const positions = [
      { x: 3, y: 9 },
      { x: -4, y: 2 },
    ];
    const box = boundsOf(positions);
    expect(positions.every((point) => contains(box, point))).toBe(true);
    expect(box).toEqual({ x: -4, y: 2, width: 7, height: 7 });
  });
});

describe('hands on the map', () => {
  const viewport: Viewport = { x: 0, y: 0, scale: 1 };

  test('a press that slips a little is still a press', () => {
    const gestures = new MapGestures();
    gestures.press(1, { x: 10, y: 10 });
    expect(gestures.move(1, { x: 13, y: 12 }, viewport)).toBeNull();
    expect(gestures.lift(1)).toBe(true);
  });

  test('a finger pushes the map as far as it moves, from where it was put down', () => {
    const gestures = new MapGestures();
    gestures.press(1, { x: 10, y: 10 });
    gestures.move(1, { x: 14, y: 10 }, viewport);
    expect(gestures.move(1, { x: 40, y: 5 }, viewport)).toEqual({ x: 30, y: -5, scale: 1 });
    expect(gestures.lift(1)).toBe(false);
  });

  test('two fingers bring it nearer around their middle', () => {
    const gestures = new MapGestures();
    gestures.press(1, { x: 100, y: 100 });
    gestures.press(2, { x: 200, y: 100 });
    const near = gestures.move(2, { x: 300, y: 100 }, viewport);
    expect(near?.scale).toBeCloseTo(2);
    const inMap = { x: 150, y: 100 };
    expect(onScreen(inMap, near ?? viewport)).toEqual({ x: 200, y: 100 });
    expect([gestures.lift(1), gestures.lift(2)]).toEqual([false, false]);
  });

  test('a pointer that was never put down pushes nothing', () => {
    const gestures = new MapGestures();
    expect(gestures.move(1, { x: 40, y: 5 }, viewport)).toBeNull();
    expect(gestures.lift(1)).toBe(false);
  });
});

describe('the wheel', () => {
  const before: Viewport = { x: 10, y: 20, scale: 0.8 };
  const turn = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, shiftKey: false };
  const at = { x: 300, y: 200 };

  test('of a mouse brings the map nearer and farther', () => {
    expect(afterWheel(before, { ...turn, deltaY: -120 }, at).scale).toBeGreaterThan(0.8);
    expect(afterWheel(before, { ...turn, deltaY: 3, deltaMode: 1 }, at).scale).toBeLessThan(0.8);
  });

  test('of a pad pushes it, and a pinch brings it nearer', () => {
    const pushed = afterWheel(before, { ...turn, deltaX: 12, deltaY: 7 }, at);
    expect(pushed).toEqual({ x: -2, y: 13, scale: 0.8 });
    expect(afterWheel(before, { ...turn, deltaY: -7, ctrlKey: true }, at).scale).toBeGreaterThan(
      0.8,
    );
  });

  test('with shift pushes it sideways', () => {
    expect(afterWheel(before, { ...turn, deltaY: 120, shiftKey: true }, at)).toEqual({
      x: -110,
      y: 20,
      scale: 0.8,
    });
  });
});

describe('what is drawn', () => {
  test('is kept while it holds the window, and drawn anew when it does not', () => {
    const drawn = areaToDraw(window, null);
    expect(areaToDraw({ ...window, x: 50, y: -60 }, drawn)).toBe(drawn);
    const far = areaToDraw({ ...window, x: 2000 }, drawn);
    expect(contains(far, { x: 2000, y: 0 })).toBe(true);
    expect(far.x).toBeGreaterThan(1000);
  });

  test('is drawn anew when the window has come much nearer', () => {
    const wide = areaToDraw({ x: 0, y: 0, width: 8000, height: 6000 }, null);
    const near = { x: 400, y: 300, width: 800, height: 600 };
    expect(areaToDraw(near, wide).width).toBeLessThan(8000);
  });
});
