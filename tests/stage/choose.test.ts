import { describe, expect, test } from 'vitest';
import { arrangeScreen } from '../../src/stage/arrange/screen.ts';
import { chooseStage, mayGiveUp } from '../../src/stage/choose.ts';
import { FrameRate } from '../../src/stage/full/frame-rate.ts';
import { Loop } from '../../src/stage/loop.ts';
import { shrinkFor } from '../../src/stage/pictures/shrink.ts';
import { HandDriven } from './hand-driven.ts';

const card = 'ANGLE (NVIDIA GeForce RTX 3060)';
const software = 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)';

describe('which stage is opened', () => {
  test('the full one on a graphics card, the plain one without', () => {
    expect(chooseStage({ graphics: 'automatic', address: null, renderer: card })).toBe('full');
    expect(chooseStage({ graphics: 'automatic', address: null, renderer: software })).toBe('plain');
    expect(
      chooseStage({ graphics: 'automatic', address: null, renderer: 'llvmpipe (LLVM 15)' }),
    ).toBe('plain');
  });

  test('the player decides, and the address over the player', () => {
    expect(chooseStage({ graphics: 'plain', address: null, renderer: card })).toBe('plain');
    expect(chooseStage({ graphics: 'full', address: null, renderer: software })).toBe('full');
    expect(chooseStage({ graphics: 'plain', address: 'full', renderer: software })).toBe('full');
    expect(chooseStage({ graphics: 'full', address: 'plain', renderer: card })).toBe('plain');
    expect(chooseStage({ graphics: 'automatic', address: 'splendid', renderer: card })).toBe(
      'full',
    );
  });

  test('a light one is the full one, drawn with little', () => {
    expect(chooseStage({ graphics: 'light', address: null, renderer: software })).toBe('full');
    expect(new FrameRate(true).quality).toBeLessThan(new FrameRate().quality);
    const screen = arrangeScreen(1280, 720, 2);
    expect(shrinkFor(screen, true)).toBeLessThan(shrinkFor(screen));
  });

  test('nobody can have the full one without WebGL', () => {
    expect(chooseStage({ graphics: 'full', address: 'full', renderer: null })).toBe('plain');
  });

  test('it gives way only where nobody asked for it', () => {
    expect(mayGiveUp({ graphics: 'automatic', address: null, renderer: card })).toBe(true);
    expect(mayGiveUp({ graphics: 'full', address: null, renderer: card })).toBe(false);
    expect(mayGiveUp({ graphics: 'automatic', address: 'full', renderer: card })).toBe(false);
  });
});

describe('the pace', () => {
  const run = (pace: FrameRate, ms: number, frames: number) => {
    const said = new Set<string>();
    let now = 0;
    for (let frame = 0; frame < frames; frame++) {
      now += ms;
      said.add(pace.drawn(now));
    }
    pace.rest();
    return said;
  };

  test('quick frames change nothing', () => {
    const pace = new FrameRate();
    expect([...run(pace, 17, 400)]).toEqual(['on']);
    expect(pace.quality).toBe(1);
  });

  test('slow frames make the picture coarser, then hopeless', () => {
    const pace = new FrameRate();
    const said = run(pace, 80, 200);
    expect(said).toContain('coarser');
    expect(said).toContain('hopeless');
    expect(pace.quality).toBeLessThan(1);
  });

  test('a page that slept is not slow', () => {
    const pace = new FrameRate();
    expect([...run(pace, 5000, 100)]).toEqual(['on']);
  });
});

describe('the loop', () => {
  function running(activity: () => 'moving' | 'breathing' | 'resting') {
    const time = new HandDriven();
    const drawn: number[] = [];
    const loop = new Loop(
      time,
      activity,
      (now) => drawn.push(now),
      () => {},
    );
    return { time, loop, drawn };
  }

  test('nothing moves, nothing is drawn, and no frame is asked for', () => {
    const { time, loop, drawn } = running(() => 'resting');
    loop.wake();
    time.step(16);
    expect(drawn).toHaveLength(1);
    expect(time.waiting).toBe(false);
  });

  test('breathing is drawn at half pace, moving at full', () => {
    let now: 'moving' | 'breathing' = 'breathing';
    const { time, loop, drawn } = running(() => now);
    loop.wake();
    for (let frame = 0; frame < 60; frame++) time.step(16);
    const idle = drawn.length;
    expect(idle).toBeLessThan(34);
    expect(idle).toBeGreaterThan(26);
    now = 'moving';
    for (let frame = 0; frame < 60; frame++) time.step(16);
    expect(drawn.length - idle).toBe(60);
  });

  test('drawn with little, moving is at half pace, too', () => {
    const time = new HandDriven();
    const drawn: number[] = [];
    const draw = (now: number) => drawn.push(now);
    const loop = new Loop(
      time,
      () => 'moving',
      draw,
      () => {},
      () => true,
    );
    loop.wake();
    for (let frame = 0; frame < 60; frame++) time.step(16);
    expect(drawn.length).toBeLessThan(34);
    expect(drawn.length).toBeGreaterThan(26);
  });

  test('what moves while a frame has to wait is drawn once it need not, though it rests by then', () => {
    const time = new HandDriven();
    const drawn: number[] = [];
    let [activity, busy]: ['moving' | 'resting', boolean] = ['moving', false];
    const loop = new Loop(
      time,
      () => activity,
      (now) => drawn.push(now),
      () => {},
      () => false,
      () => busy,
    );
    loop.wake();
    time.step(16);
    busy = true;
    time.step(16);
    activity = 'resting';
    time.step(16);
    expect(drawn).toHaveLength(1);
    busy = false;
    time.step(16);
    expect(drawn).toHaveLength(2);
    expect(time.waiting).toBe(false);
  });

  test('stopped, it stays stopped', () => {
    const { time, loop, drawn } = running(() => 'moving');
    loop.wake();
    loop.stop();
    loop.wake();
    time.step(16);
    expect(drawn).toEqual([]);
    expect(time.waiting).toBe(false);
  });
});

describe('pictures', () => {
  test('are kept no finer than the screen can show, and smaller on a phone', () => {
    expect(shrinkFor(arrangeScreen(1920, 1080, 1))).toBe(1);
    expect(shrinkFor(arrangeScreen(960, 540, 1))).toBeLessThan(1);
    expect(shrinkFor(arrangeScreen(390, 844, 3))).toBeLessThan(0.8);
    expect(shrinkFor(arrangeScreen(100, 60, 1))).toBeGreaterThanOrEqual(0.4);
  });
});
