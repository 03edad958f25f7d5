import { beforeEach, expect, test } from 'vitest';
import { Band } from '../../src/audio/band.ts';
import { Breath } from '../../src/audio/breath.ts';
import { mix } from '../../src/audio/mix.ts';
import { secondsOf, unrest } from '../../src/scene/unrest.ts';
import { HandClock, settled } from '../director/hand.ts';
import { WrittenPlayer } from './played.ts';
import { ensemble, recordings, sceneOf } from './score.ts';

let clock: HandClock;
let player: WrittenPlayer;
let band: Band;
let breath: Breath;

beforeEach(() => {
  clock = new HandClock();
  player = new WrittenPlayer(recordings, clock);
  band = new Band(player, clock);
  breath = new Breath(band, clock);
});

async function follow(...tags: string[]) {
  band.follow(mix(sceneOf('background: hill', ...tags), ensemble), () => 100);
  breath.wake();
  await settled();
}

test('a hum stirs by the unrest of its blade, at the same moment; music does not', async () => {
  await follow('music: duel', 'show: ann x', 'blade: ann on', 'show: bob y', 'blade: bob on');
  const hum = player.voice('hum-bob');
  for (let turn = 0; turn < 40; turn++) {
    await clock.turn(25);
    expect(hum.stirred.at(-1)).toBe(unrest('ragged', 'bob', secondsOf(clock.now())));
  }
  expect(new Set(hum.stirred).size).toBeGreaterThan(30);
  const steady = player.voice('hum-ann').stirred;
  const range = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  expect(range(steady)).toBeLessThan(range(hum.stirred) / 2);
  expect(player.voice('duel').stirred).toEqual([]);
});

test('it goes on while the hum fades out, and nothing runs when none is left', async () => {
  await follow('show: ann x', 'blade: ann on');
  const { stirred } = player.voice('hum-ann');
  await follow('show: ann x');
  const before = stirred.length;
  await clock.turn(80);
  expect(stirred.length).toBeGreaterThan(before + 1);
  await clock.turn(500);
  const after = stirred.length;
  await clock.turn(500);
  expect(stirred).toHaveLength(after);
  await follow('show: ann x', 'blade: ann on');
  await clock.turn(100);
  expect(player.voice('hum-ann').stirred.length).toBeGreaterThan(2);
});
