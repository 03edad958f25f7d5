import { afterAll, expect, test, vi } from 'vitest';
import { emptyScene } from '../../src/scene/scene.ts';
import { click, openHall, playing } from './hall.ts';
import { frameOf } from './score.ts';

const made: AudioContext[] = [];
vi.stubGlobal(
  'AudioContext',
  class extends AudioContext {
    constructor(options?: AudioContextOptions) {
      super(options);
      made.push(this);
    }
  },
);
const requests = vi.spyOn(XMLHttpRequest.prototype, 'send');

// One file for itself: a page that was clicked once counts as clicked from then on.
const room = openHall();
const told: string[] = [];
room.captions.subscribe(({ text, isMusic }) => told.push(isMusic ? `music: ${text}` : text));
afterAll(() => room.destroy());

test('before a gesture nothing is made or loaded, and the story goes on', () => {
  const first = frameOf(emptyScene, 'music: hiss', 'sound: bang');
  room.show(first, 'play');
  room.prepare(['elegy']);
  room.show(frameOf(first.scene, 'music: elegy', 'ambience: wind'), 'play');
  room.consider(null);
  expect(made).toEqual([]);
  expect(requests).not.toHaveBeenCalled();
  expect(room.probe()).toEqual([]);
  expect(room.remaining()).toBe(0);
});

test('captions are told all the same, those of music with the mood that the story names', () => {
  expect(told).toEqual(['music: [hiss]', '[hiss]', 'music: [mourning]', '[other hiss]']);
});

test('the first gesture starts what should be sounding then, and only that', async () => {
  await click();
  await vi.waitFor(() => expect(playing(room)).toEqual(['elegy', 'wind']), 3000);
  await vi.waitFor(() => expect(room.probe().every(({ volume }) => volume === 1)).toBe(true), 3000);
  expect(made).toHaveLength(1);
});

test('an interruption shuts the gate, and the next gesture opens it', async () => {
  const [context] = made;
  if (context === undefined) throw new Error('no context was made');
  await context.suspend();
  await click();
  await vi.waitFor(() => expect(context.state).toBe('running'));
  expect(playing(room)).toEqual(['elegy', 'wind']);
});
