import { describe, expect, test } from 'vitest';
import { mix } from '../../src/audio/mix.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import { ensemble, sceneOf } from './score.ts';

const keys = (...tags: string[]) => mix(sceneOf(...tags), ensemble).map(({ key }) => key);

describe('what should be sounding follows from the scene alone', () => {
  test('nothing in an empty scene', () => {
    expect(mix(emptyScene, ensemble)).toEqual([]);
  });

  test('music, ambience and every lit blade', () => {
    expect(
      keys(
        'music: duel',
        'ambience: wind',
        'show: ann x',
        'blade: ann on',
        'show: bob y',
        'blade: bob low',
      ),
    ).toEqual(['music/duel', 'ambience/wind', 'hum/ann', 'hum/bob']);
  });

  test('ducked music is lower by the share of loudness asked for, and nothing else is', () => {
    const all = ['music: duel', 'ambience: wind', 'show: ann x', 'blade: ann on'];
    const levels = mix(sceneOf(...all, 'duck: 0.5'), ensemble).map(({ level }) => level);
    expect(20 * Math.log10(levels[0] ?? 0)).toBeCloseTo(-10, 0);
    expect(levels.slice(1)).toEqual([1, 1]);
    expect(mix(sceneOf(...all, 'duck: 0.5', 'duck: none'), ensemble)[0]?.level).toBe(1);
  });
});
