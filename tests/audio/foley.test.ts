import { beforeEach, describe, expect, test } from 'vitest';
import { type Caption, Captions } from '../../src/audio/captions.ts';
import { Conductor } from '../../src/audio/conductor.ts';
import { Foley } from '../../src/audio/foley.ts';
import { spokenShot } from '../../src/audio/one-shots.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import { ManualClock, settled } from '../director/hand.ts';
import { WrittenPlayer } from './played.ts';
import { ensemble, frameOf, recordings } from './score.ts';

let clock: ManualClock;
let player: WrittenPlayer;
let foley: Foley;
let told: Caption[];
let audible: boolean;

beforeEach(() => {
  clock = new ManualClock();
  player = new WrittenPlayer(recordings, clock);
  told = [];
  audible = true;
  const captions = new Captions();
  captions.subscribe((caption) => told.push(caption));
  foley = new Foley(player, { clock, captions, audible: () => audible });
});

async function play(sound: string, how: { volume?: number; pan?: number; delay?: number } = {}) {
  foley.play([{ sound, volume: 1, pan: 0, delay: 0, ...how }]);
  await settled();
}

describe('a passing sound', () => {
  test('sounds once, as loud and where its cue says', async () => {
    await play('bang', { volume: 0.5, pan: -0.4 });
    expect(player.voice('bang').how).toEqual({
      level: 0.5,
      rate: 1,
      pan: -0.4,
      repeats: false,
      from: null,
    });
    await clock.turn(5000);
    expect(foley.voices).toEqual([]);
  });

  test('that is a loop is played for one round, its cut edges softened', async () => {
    await play('hum-ann', { volume: 0.5 });
    const hum = player.voice('hum-ann');
    expect(hum.how).toMatchObject({ level: 0, repeats: false });
    expect(hum).toMatchObject({ level: 0.5, faded: 20 });
    await clock.turn(3959);
    expect(hum.level).toBe(0.5);
    await clock.turn(1);
    expect(hum).toMatchObject({ level: 0, faded: 20 });
    await clock.turn(200);
    expect(hum.playing).toBe(false);
  });

  test('waits for its delay', async () => {
    await play('bang', { delay: 400 });
    await clock.turn(399);
    expect(player.voices).toEqual([]);
    await clock.turn(1);
    expect(player.voices).toHaveLength(1);
  });

  test('is left out when it would come late', async () => {
    player.slow = 701;
    await play('bang');
    await clock.turn(2000);
    expect(player.voices).toEqual([]);
    expect(foley.remaining()).toBe(0);
  });

  test('stopping fades what sounds and calls off what waits', async () => {
    await play('bang');
    await play('ignite-ann', { delay: 1000 });
    foley.stop(250);
    expect(player.voice('bang')).toMatchObject({ level: 0, faded: 250, playing: true });
    await clock.turn(3000);
    expect(player.voices).toHaveLength(1);
    expect(player.voice('bang').playing).toBe(false);
  });

  test('a thirteenth makes the first give way', async () => {
    for (let count = 0; count < 13; count++) await play('bang');
    expect(player.voices[0]).toMatchObject({ level: 0 });
    expect(player.voices[1]).toMatchObject({ level: 1 });
    expect(foley.voices).toHaveLength(12);
  });
});

describe('how long auto mode waits', () => {
  test('for the end of a long sound, its delay counted in', async () => {
    await play('bang', { delay: 500 });
    expect(foley.remaining()).toBe(3500);
    await clock.turn(1500);
    expect(foley.remaining()).toBe(2000);
    await clock.turn(2500);
    expect(foley.remaining()).toBe(0);
  });

  test('not for a short sound, a menu, or one nobody hears', async () => {
    await play('retract-ann');
    foley.strike('bang', 0.5);
    expect(foley.remaining()).toBe(0);
    await play('bang');
    audible = false;
    expect(foley.remaining()).toBe(0);
  });
});

describe('captions', () => {
  test('are told when the sound begins, with its side', async () => {
    await play('bang', { pan: -0.5, delay: 300 });
    expect(told).toEqual([]);
    await clock.turn(300);
    expect(told).toEqual([{ text: '[bang]', side: 'left', at: 300, isMusic: false }]);
  });

  test('are told when nothing can be heard, and nothing is played then', async () => {
    audible = false;
    await play('bang');
    expect(told).toHaveLength(1);
    expect(player.voices).toEqual([]);
  });

  test('are not told of a silent cue, a sound without words, or a menu', async () => {
    await play('bang', { volume: 0 });
    await play('tick');
    foley.strike('bang', 1);
    await settled();
    expect(told).toEqual([]);
    expect(player.voices).toHaveLength(2);
  });
});

describe('a voice', () => {
  const speak = async (sound: string) => {
    foley.play([spokenShot(sound)]);
    await settled();
  };

  test('has a volume of its own, and no caption: the line is one', async () => {
    await speak('bang');
    expect(player.voice('bang').how).toMatchObject({ spoken: true });
    expect(told).toEqual([]);
    await play('bang');
    expect(player.voices.at(-1)?.how).not.toHaveProperty('spoken');
    expect(told).toHaveLength(1);
  });

  test('is heard out, however short it is', async () => {
    await speak('bang');
    expect(foley.remaining()).toBeGreaterThan(0);
  });

  test('ends with its line, and other sounds do not', async () => {
    await speak('bang');
    await play('ignite-ann');
    foley.hushVoice();
    expect(player.voice('bang')).toMatchObject({ level: 0 });
    expect(player.voice('ignite-ann').level).toBe(1);
  });

  test('comes with its line, goes with the next, and is said again when it is asked for', async () => {
    const conductor = new Conductor({
      ensemble,
      player,
      clock,
      captions: new Captions(),
      audible: () => true,
    });
    conductor.show(frameOf(emptyScene, 'voice: bang'), 'play');
    await settled();
    const [first] = player.voices;
    expect(first).toMatchObject({ level: 1, how: { spoken: true } });
    conductor.show(frameOf(emptyScene), 'play');
    expect(first).toMatchObject({ level: 0 });
    conductor.show(frameOf(emptyScene, 'voice: bang'), 'cut');
    await settled();
    expect(player.voices).toHaveLength(1);
    conductor.speak('bang');
    await settled();
    expect(player.voices).toHaveLength(2);
    expect(conductor.remaining()).toBeGreaterThan(0);
  });
});
