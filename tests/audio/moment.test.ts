import { describe, expect, test } from 'vitest';
import { fadeTimes } from '../../src/audio/conductor.ts';
import { recordingsOf } from '../../src/audio/library.ts';
import { mix, type Part } from '../../src/audio/mix.ts';
import { oneShotsOf } from '../../src/audio/one-shots.ts';
import { cut, plan } from '../../src/scene/plan.ts';
import { emptyScene, type Scene } from '../../src/scene/scene.ts';
import { ensemble, frameOf, sceneOf } from './score.ts';

function heard(before: Scene, ...tags: string[]) {
  const frame = frameOf(before, ...tags);
  return oneShotsOf(frame, plan(before, frame.scene, frame.beat.cues), ensemble);
}

const lit = sceneOf('background: hill', 'show: ann x >> at left', 'blade: ann on');
const unlit = sceneOf('background: hill', 'show: ann x >> at left');

describe('passing sounds of a frame', () => {
  test('a sound cue says where, how loud and when', () => {
    expect(heard(emptyScene, 'sound: bang >> pan -0.3 volume 0.8 delay 200ms')).toEqual([
      { sound: 'bang', pan: -0.3, volume: 0.8, delay: 200 },
    ]);
    expect(heard(emptyScene, 'sound: bang')).toEqual([
      { sound: 'bang', pan: 0, volume: 1, delay: 0 },
    ]);
  });

  test('a blade that lights is heard where it is, and one that goes out', () => {
    const [ignition] = heard(unlit, 'blade: ann on');
    expect(ignition).toMatchObject({ sound: 'ignite-ann', volume: 1, delay: 0 });
    expect(ignition?.pan).toBeLessThan(-0.3);
    expect(heard(lit, 'blade: ann off')).toMatchObject([{ sound: 'retract-ann' }]);
  });

  test('a blade that only dims, comes lit or leaves lit makes no such sound', () => {
    expect(heard(lit, 'blade: ann low')).toEqual([]);
    expect(heard(emptyScene, 'show: ann x', 'blade: ann on')).toEqual([]);
    expect(heard(lit, 'hide: ann')).toEqual([]);
    expect(heard(lit, 'hide: ann', 'show: ann x')).toEqual([]);
    expect(heard(lit, 'background: cave', 'show: ann x', 'blade: ann off')).toEqual([]);
  });

  test("the author's own cue for the blade's sound is not doubled", () => {
    expect(heard(unlit, 'blade: ann on', 'sound: ignite-ann >> volume 0.5')).toEqual([
      { sound: 'ignite-ann', pan: 0, volume: 0.5, delay: 0 },
    ]);
  });
});

describe('how long a part takes', () => {
  const from = sceneOf('music: duel', 'ambience: wind', 'show: ann x', 'blade: ann on');
  const part = (scene: Scene, key: string): Part => {
    const found = mix(scene, ensemble).find((one) => one.key === key);
    if (found === undefined) throw new Error(`nothing plays ${key}`);
    return found;
  };

  function times(...tags: string[]) {
    const frame = frameOf(from, ...tags);
    const changes = plan(from, frame.scene, frame.beat.cues);
    return { ms: fadeTimes(changes, 'play'), scene: frame.scene };
  }

  test('music and ambience take the time of their cues', () => {
    const { ms } = times('music: elegy >> fade 5s', 'ambience: false >> fade 1s');
    expect(ms(part(from, 'music/duel'))).toBe(5000);
    expect(ms(part(from, 'ambience/wind'))).toBe(1000);
  });

  test('music that goes on is ducked in the time of that cue, a new piece comes in its own', () => {
    const lowered = times('duck: 0.5 >> over 900ms');
    expect(lowered.ms(part(lowered.scene, 'music/duel'))).toBe(900);
    const both = times('music: elegy >> fade 3s', 'duck: 0.5 >> over 900ms');
    expect(both.ms(part(both.scene, 'music/elegy'))).toBe(3000);
  });

  test('a hum takes the time of its blade, and leaves with its bearer', () => {
    const { ms, scene } = times('blade: ann low >> over 700ms');
    expect(ms(part(scene, 'hum/ann'))).toBe(700);
    expect(times('hide: ann >> fade 900ms').ms(part(from, 'hum/ann'))).toBe(900);
  });

  test('nothing changes so fast that it clicks, and a cut is a short crossfade', () => {
    const { ms } = times('blade: ann off >> over 0s');
    expect(ms(part(from, 'hum/ann'))).toBe(30);
    const jump = fadeTimes(cut(from, emptyScene), 'cut');
    expect(jump(part(from, 'music/duel'))).toBe(250);
    expect(jump(part(from, 'hum/ann'))).toBe(250);
  });
});

test('what frames will need is named once each', () => {
  const first = frameOf(emptyScene, 'music: duel', 'sound: bang', 'sound: tick');
  const second = frameOf(first.scene, 'ambience: wind', 'sound: bang');
  expect(recordingsOf([first, second])).toEqual(['duel', 'bang', 'tick', 'wind']);
});
