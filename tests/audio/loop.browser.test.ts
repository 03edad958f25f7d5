import { afterEach, expect, test, vi } from 'vitest';
import type { OpenAudio } from '../../src/audio/index.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import hiss4 from './fixtures/hiss.m4a?url';
import hiss from './fixtures/hiss.opus?url';
import high from './fixtures/hiss-high.opus?url';
import { click, openHall, playing } from './hall.ts';
import { decoded, findIn, listen } from './heard.ts';
import { frameOf } from './score.ts';

let room: OpenAudio | null = null;
afterEach(() => room?.destroy());

const rate = 48_000;

async function play(...tags: string[]): Promise<OpenAudio> {
  room = openHall();
  room.show(frameOf(emptyScene, ...tags), 'cut');
  await click();
  await vi.waitFor(() => expect(playing(room as OpenAudio)).toHaveLength(1));
  return room;
}

/** One round of a fixture's loop. */
async function round(url: string): Promise<Float32Array> {
  const buffer = await decoded(url);
  return buffer.getChannelData(0).slice(rate / 4, (rate * 5) / 4);
}

/** Furthest that sound strays from a loop that repeats to the sample, against the loop's own peak. */
function worstStray(loop: Float32Array, heard: Float32Array): number {
  const { at } = findIn(loop, heard.slice(0, 2000));
  let worst = 0;
  for (let index = 0; index < heard.length; index++) {
    worst = Math.max(worst, Math.abs((heard[index] ?? 0) - (loop[(at + index) % rate] ?? 0)));
  }
  return worst / Math.max(...loop.map(Math.abs));
}

test('a loop repeats to the sample, round after round', async () => {
  await play('music: hiss');
  // The entrance is over, and the seam is crossed three times at least.
  await new Promise((resolve) => setTimeout(resolve, 800));
  const { left } = await listen(3.2);
  expect(worstStray(await round(hiss), left)).toBeLessThan(1e-4);
});

test('the seam steps no further than the sound itself does', async () => {
  const joins = async (url: string) => {
    const loop = await round(url);
    const step = (index: number) => Math.abs((loop[index % rate] ?? 0) - (loop[index - 1] ?? 0));
    const largest = Math.max(...Array.from({ length: rate - 1 }, (_, index) => step(index + 1)));
    return step(rate) / largest;
  };
  expect(await joins(hiss)).toBeLessThan(1);
  expect(await joins(hiss4)).toBeLessThan(1);
});

test('the other intensity takes over in mid-bar, at the same place of its loop', async () => {
  const hall = await play('music: hiss');
  await new Promise((resolve) => setTimeout(resolve, 1370));
  const before = frameOf(emptyScene, 'music: hiss');
  hall.show(frameOf(before.scene, 'music: hiss-high >> fade 200ms'), 'play');
  await vi.waitFor(() => expect(playing(hall)).toContain('hiss-high'));
  // Where both stand while both sound: the recorder hears their sum, and each is found in it.
  const { left } = await listen(0.1);
  const own = findIn(await round(hiss), left.slice(0, 2000));
  const sister = findIn(await round(high), left.slice(0, 2000));
  const apart = Math.abs(own.at - sister.at);
  expect(Math.min(own.likeness, sister.likeness)).toBeGreaterThan(0.1);
  // Measured: not one sample apart. A busy page may start the second a few blocks of 128 samples late.
  expect(Math.min(apart, rate - apart)).toBeLessThanOrEqual(4 * 128);
});

test('a probe says where in the loop a piece is', async () => {
  const hall = await play('music: hiss');
  await new Promise((resolve) => setTimeout(resolve, 2900));
  const [heard, said] = await Promise.all([listen(0.05), hall.probe()[0]?.seek ?? -1]);
  const { at } = findIn(await round(hiss), heard.left.slice(0, 2000));
  // Between asking and hearing some milliseconds pass; a loop's end is its start.
  const apart = (1.25 + at / rate - said) % 1;
  expect(Math.min(apart, 1 - apart)).toBeLessThan(0.1);
});
