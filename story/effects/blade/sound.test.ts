import { beforeEach, describe, expect, test } from 'vitest';
import { Band } from '../../../src/audio/band.ts';
import { fadeTimes } from '../../../src/audio/conductor.ts';
import { mix, type Part } from '../../../src/audio/mix.ts';
import { oneShotsOf } from '../../../src/audio/one-shots.ts';
import { Stirring } from '../../../src/audio/stirring.ts';
import { secondsOf } from '../../../src/scene/noise.ts';
import { cut, plan } from '../../../src/scene/plan.ts';
import { emptyScene, type Scene } from '../../../src/scene/scene.ts';
import { WrittenPlayer } from '../../../tests/audio/played.ts';
import { ensemble, frameOf, recordings, sceneOf } from '../../../tests/audio/score.ts';
import { ManualClock, settled } from '../../../tests/director/hand.ts';
import sound from './sound.ts';
import { unrest } from './unrest.ts';

function hum(...tags: string[]) {
  return mix(sceneOf('background: hill', ...tags), ensemble).find(({ key }) => key === 'hum/ann');
}

describe('a blade hums', () => {
  test('unless it is out, its bearer has left, or has none', () => {
    const keys = (...tags: string[]) => mix(sceneOf(...tags), ensemble).map(({ key }) => key);
    expect(keys('show: ann x')).toEqual([]);
    expect(keys('show: ann x', 'blade: ann on', 'hide: ann')).toEqual([]);
    expect(keys('show: cy x', 'blade: cy on')).toEqual([]);
  });

  test('as strong as its light, and a little lower when it is faint', () => {
    const full = hum('show: ann x', 'blade: ann on');
    const faint = hum('show: ann x', 'blade: ann low');
    expect(full).toMatchObject({ level: 1, rate: 1 });
    expect(faint?.level).toBe(0.35);
    expect(faint?.rate).toBeGreaterThan(0.9);
    expect(faint?.rate).toBeLessThan(1);
  });

  test('from where its bearer stands', () => {
    const panned = (place: string) => hum(`show: ann x >> at ${place}`, 'blade: ann on')?.pan ?? 9;
    expect(panned('left')).toBeLessThan(-0.3);
    expect(panned('centre')).toBe(0);
    expect(panned('right')).toBeCloseTo(-panned('left'));
    expect(panned('nowhere')).toBe(0);
  });
});

describe('how long a hum takes', () => {
  const from = sceneOf('show: ann x', 'blade: ann on');
  const part = (scene: Scene): Part => {
    const found = mix(scene, ensemble).find(({ key }) => key === 'hum/ann');
    if (found === undefined) throw new Error('nothing hums');
    return found;
  };

  function times(...tags: string[]) {
    const frame = frameOf(from, ...tags);
    const changes = plan(from, frame.scene, frame.beat.cues);
    return { ms: fadeTimes(changes, 'play'), scene: frame.scene };
  }

  test('is the time of its blade, and it leaves with its bearer', () => {
    const { ms, scene } = times('blade: ann low >> over 700ms');
    expect(ms(part(scene))).toBe(700);
    expect(times('hide: ann >> fade 900ms').ms(part(from))).toBe(900);
  });

  test('is never so short that it clicks, and a cut is a short crossfade', () => {
    expect(times('blade: ann off >> over 0s').ms(part(from))).toBe(30);
    expect(fadeTimes(cut(from, emptyScene), 'cut')(part(from))).toBe(250);
  });
});

describe('lighting and putting out', () => {
  const lit = sceneOf('background: hill', 'show: ann x >> at left', 'blade: ann on');
  const unlit = sceneOf('background: hill', 'show: ann x >> at left');

  function heard(before: Scene, ...tags: string[]) {
    const frame = frameOf(before, ...tags);
    return oneShotsOf(frame, plan(before, frame.scene, frame.beat.cues), ensemble);
  }

  test('is heard where the blade is', () => {
    const [ignition] = heard(unlit, 'blade: ann on');
    expect(ignition).toMatchObject({ sound: 'ignite-ann', volume: 1, delay: 0 });
    expect(ignition?.pan).toBeLessThan(-0.3);
    expect(heard(lit, 'blade: ann off')).toMatchObject([{ sound: 'retract-ann' }]);
  });

  test('is not heard of a blade that only dims, comes lit or leaves lit', () => {
    expect(heard(lit, 'blade: ann low')).toEqual([]);
    expect(heard(emptyScene, 'show: ann x', 'blade: ann on')).toEqual([]);
    expect(heard(lit, 'hide: ann')).toEqual([]);
    expect(heard(lit, 'hide: ann', 'show: ann x')).toEqual([]);
    expect(heard(lit, 'background: cave', 'show: ann x', 'blade: ann off')).toEqual([]);
  });

  test("is not heard twice where the author cues the blade's sound", () => {
    expect(heard(unlit, 'blade: ann on', 'sound: ignite-ann >> volume 0.5')).toEqual([
      { sound: 'ignite-ann', pan: 0, volume: 0.5, delay: 0 },
    ]);
  });

  test('is fetched before it is heard, as hums are', () => {
    expect(sound.recordings?.(ensemble)).toEqual([
      'hum-ann',
      'ignite-ann',
      'retract-ann',
      'hum-bob',
    ]);
  });
});

describe('a hum stirs', () => {
  let clock: ManualClock;
  let player: WrittenPlayer;
  let band: Band;
  let stirring: Stirring;

  beforeEach(() => {
    clock = new ManualClock();
    player = new WrittenPlayer(recordings, clock);
    band = new Band(player, clock);
    stirring = new Stirring(band, clock, ensemble);
  });

  async function follow(...tags: string[]) {
    band.follow(mix(sceneOf('background: hill', ...tags), ensemble), () => 100);
    stirring.wake();
    await settled();
  }

  test('by the unrest of its blade, at the same moment; music does not', async () => {
    await follow('music: duel', 'show: ann x', 'blade: ann on', 'show: bob y', 'blade: bob on');
    const ragged = player.voice('hum-bob');
    for (let turn = 0; turn < 40; turn++) {
      await clock.turn(25);
      expect(ragged.stirred.at(-1)).toBe(unrest('ragged', 'bob', secondsOf(clock.now())));
    }
    expect(new Set(ragged.stirred).size).toBeGreaterThan(30);
    const steady = player.voice('hum-ann').stirred;
    const range = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    expect(range(steady)).toBeLessThan(range(ragged.stirred) / 2);
    expect(player.voice('duel').stirred).toEqual([]);
  });

  test('while it fades out, too, and nothing runs when none is left', async () => {
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
});
