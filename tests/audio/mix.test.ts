import { describe, expect, test } from 'vitest';
import { mix } from '../../src/audio/mix.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import { ensemble, sceneOf } from './score.ts';

const keys = (...tags: string[]) => mix(sceneOf(...tags), ensemble).map(({ key }) => key);

function hum(...tags: string[]) {
  return mix(sceneOf('background: hill', ...tags), ensemble).find(({ key }) => key === 'hum/ann');
}

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

  test('no hum of a blade that is out, of one who left, or of one who has none', () => {
    expect(keys('show: ann x')).toEqual([]);
    expect(keys('show: ann x', 'blade: ann on', 'hide: ann')).toEqual([]);
    expect(keys('show: cy x', 'blade: cy on')).toEqual([]);
  });

  test('a hum is as strong as its light, and a little lower when it is faint', () => {
    const full = hum('show: ann x', 'blade: ann on');
    const faint = hum('show: ann x', 'blade: ann low');
    expect(full).toMatchObject({ level: 1, rate: 1 });
    expect(faint?.level).toBe(0.35);
    expect(faint?.rate).toBeGreaterThan(0.9);
    expect(faint?.rate).toBeLessThan(1);
  });

  test('a hum comes from where its bearer stands', () => {
    const panned = (place: string) => hum(`show: ann x >> at ${place}`, 'blade: ann on')?.pan ?? 9;
    expect(panned('left')).toBeLessThan(-0.3);
    expect(panned('centre')).toBe(0);
    expect(panned('right')).toBeCloseTo(-panned('left'));
    expect(panned('nowhere')).toBe(0);
  });
});
