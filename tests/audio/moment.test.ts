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

describe('passing sounds of a frame', () => {
  test('a sound cue says where, how loud and when', () => {
    expect(heard(emptyScene, 'sound: bang >> pan -0.3 volume 0.8 delay 200ms')).toEqual([
      { sound: 'bang', pan: -0.3, volume: 0.8, delay: 200 },
    ]);
    expect(heard(emptyScene, 'sound: bang')).toEqual([
      { sound: 'bang', pan: 0, volume: 1, delay: 0 },
    ]);
  });

  test('a voice says the line; of several the last', () => {
    expect(heard(emptyScene, 'voice: bang', 'voice: tick')).toEqual([
      { sound: 'tick', pan: 0, volume: 1, delay: 0, spoken: true },
    ]);
  });
});

describe('how long a part takes', () => {
  const from = sceneOf('music: duel', 'ambience: wind');
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

  test('nothing changes so fast that it clicks, and a cut is a short crossfade', () => {
    const { ms } = times('music: elegy >> fade 0s');
    expect(ms(part(from, 'music/duel'))).toBe(30);
    const jump = fadeTimes(cut(from, emptyScene), 'cut');
    expect(jump(part(from, 'music/duel'))).toBe(250);
  });
});

test('what frames will need is named once each', () => {
  const first = frameOf(emptyScene, 'music: duel', 'sound: bang', 'voice: tick');
  const second = frameOf(first.scene, 'ambience: wind', 'sound: bang');
  expect(recordingsOf([first, second])).toEqual(['duel', 'bang', 'tick', 'wind']);
});
