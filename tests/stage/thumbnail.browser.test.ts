import { info } from 'virtual:game/info';
import { pictures } from 'virtual:game/pictures';
import { afterEach, expect, test, vi } from 'vitest';
import { openPainter } from '../../src/stage/index.ts';
import { sceneOf } from './game.ts';
import { HandDriven } from './hand-driven.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a small picture stays empty where nothing of its place comes, and is drawn when it does', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const paint = await openPainter({ info, pictures, clock: new HandDriven() });
  const canvas = document.createElement('canvas');
  canvas.width = 32;
  canvas.height = 18;
  const covered = () => canvas.getContext('2d')?.getImageData(16, 9, 1, 1).data[3];
  const own = globalThis.fetch.bind(globalThis);
  vi.stubGlobal('fetch', async (...words: Parameters<typeof own>) =>
    /\/cast\//.test(String(words[0])) ? own(...words) : new Response(null, { status: 404 }),
  );
  const wreck = sceneOf('background: wreck', 'light: day', 'show: rey belt >> at left');
  await paint(canvas, wreck);
  expect(covered()).toBe(0);
  vi.unstubAllGlobals();
  await paint(canvas, wreck);
  expect(covered()).toBe(255);
});
