import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Band } from '../../src/audio/band.ts';
import { mix } from '../../src/audio/mix.ts';
import { ManualClock, settled } from '../director/hand.ts';
import { WrittenPlayer } from './played.ts';
import { ensemble, recordings, sceneOf } from './score.ts';

let clock: ManualClock;
let player: WrittenPlayer;
let band: Band;

beforeEach(() => {
  clock = new ManualClock();
  player = new WrittenPlayer(recordings, clock);
  band = new Band(player, clock);
});

async function follow(ms: number, ...tags: string[]) {
  band.follow(mix(sceneOf('background: hill', ...tags), ensemble), () => ms);
  await settled();
}

describe('from one mix to the next', () => {
  test('what is new begins silent and fades in', async () => {
    await follow(2000, 'music: elegy');
    const elegy = player.voice('elegy');
    expect(elegy.how).toMatchObject({ level: 0, repeats: true, from: 0 });
    expect(elegy).toMatchObject({ level: 1, faded: 2000, shape: 'power' });
  });

  test('what goes fades out over its time, and only then is let go', async () => {
    await follow(0, 'music: elegy');
    await follow(2000);
    expect(player.sounding).toEqual({ elegy: 0 });
    await clock.turn(1999);
    expect(player.voice('elegy').playing).toBe(true);
    await clock.turn(200);
    expect(player.sounding).toEqual({});
    expect(band.voices).toEqual([]);
  });

  test('what stays is not begun again', async () => {
    await follow(0, 'music: elegy', 'ambience: wind');
    await follow(0, 'music: elegy', 'ambience: wind');
    expect(player.voices).toHaveLength(2);
  });

  test('what comes back while it still fades out goes on where it is', async () => {
    await follow(0, 'music: elegy');
    await follow(2000, 'music: duel');
    await clock.turn(1000);
    await follow(500, 'music: elegy');
    expect(player.sounding).toEqual({ elegy: 1, duel: 0 });
    await clock.turn(5000);
    expect(player.sounding).toEqual({ elegy: 1 });
    expect(player.voices.filter(({ title }) => title.name === 'elegy')).toHaveLength(1);
  });

  test('a hum follows its blade in level, pitch and place', async () => {
    await follow(0, 'show: ann x >> at left', 'blade: ann low');
    await follow(300, 'show: ann x >> at right', 'blade: ann on');
    const hum = player.voice('hum-ann');
    expect(hum).toMatchObject({ level: 1, rate: 1 });
    expect(hum.pan).toBeGreaterThan(0.3);
    expect(player.voices).toHaveLength(1);
  });

  test('stop ends everything, and no timer is left to end it again', async () => {
    await follow(0, 'music: elegy', 'ambience: wind');
    await follow(2000, 'ambience: wind');
    band.stop();
    expect(player.sounding).toEqual({});
    expect(band.voices).toEqual([]);
  });
});

describe('two intensities of one piece', () => {
  test('the second goes on where the first is, and they cross in straight lines', async () => {
    await follow(0, 'music: duel');
    await follow(2000, 'music: duel-high');
    expect(player.voice('duel-high').how.from).toBe(player.voice('duel').position);
    expect(player.voice('duel-high').shape).toBe('straight');
    expect(player.voice('duel').shape).toBe('straight');
  });

  test('another piece begins at its own beginning', async () => {
    await follow(0, 'music: duel');
    await follow(2000, 'music: elegy');
    expect(player.voice('elegy').how.from).toBe(0);
    expect(player.voice('duel').shape).toBe('power');
  });
});

describe('a recording that is slow or cannot be had', () => {
  test('is begun when it is there, if it is still wanted', async () => {
    player.slow = 3000;
    await follow(0, 'music: elegy');
    expect(player.sounding).toEqual({});
    await clock.turn(3000);
    expect(player.sounding).toEqual({ elegy: 1 });
  });

  test('is not begun when the story has gone on', async () => {
    player.slow = 3000;
    await follow(0, 'music: elegy');
    await follow(0);
    await clock.turn(9000);
    expect(player.voices).toEqual([]);
  });

  test('comes once when it was dropped and wanted again meanwhile', async () => {
    player.slow = 3000;
    await follow(0, 'music: elegy');
    await follow(0);
    await follow(0, 'music: elegy');
    await clock.turn(9000);
    expect(player.voices).toHaveLength(1);
  });

  test('is silent in its place, and the rest sounds', async () => {
    player.broken.add('elegy');
    await follow(0, 'music: elegy', 'ambience: wind');
    expect(player.sounding).toEqual({ wind: 1 });
    await follow(0, 'music: duel', 'ambience: wind');
    expect(player.sounding).toEqual({ wind: 1, duel: 1 });
  });

  test('is asked for again while it is wanted, and comes when it can be had', async () => {
    player.broken.add('elegy');
    await follow(0, 'music: elegy');
    await clock.turn(44_000);
    player.broken.clear();
    expect(player.sounding).toEqual({});
    await clock.turn(2000);
    expect(player.sounding).toEqual({ elegy: 1 });
  });

  test('is asked for four times in all, each time later, and not when it is no longer wanted', async () => {
    player.broken.add('elegy');
    const ready = vi.spyOn(player, 'ready');
    await follow(0, 'music: elegy');
    await clock.turn(40 * 60_000);
    expect(ready).toHaveBeenCalledTimes(4);
    await follow(0);
    await follow(0, 'music: elegy');
    await follow(0);
    await clock.turn(40 * 60_000);
    expect(ready).toHaveBeenCalledTimes(5);
  });
});
