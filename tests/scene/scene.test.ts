import { describe, expect, test } from 'vitest';
import { enactAll } from '../../src/scene/enact.ts';
import { cut, plan } from '../../src/scene/plan.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import { isCue } from '../../src/story/cue.ts';
import { readTag } from '../../src/story/tag.ts';

const cues = (...tags: string[]) => tags.map((tag) => readTag(tag, null)).filter(isCue);
const sceneOf = (...tags: string[]) => enactAll(emptyScene, cues(...tags));

describe('cues fold into a scene', () => {
  test('a pose changes and the place and the blade stay', () => {
    const scene = sceneOf('show: rey guard >> at left', 'blade: rey on', 'show: rey up');
    expect(scene.cast).toEqual({ rey: { pose: 'up', at: 'left' } });
    expect(scene.effects).toEqual({ blade: { rey: 1 } });
  });

  test('who leaves takes the blade along', () => {
    const gone = sceneOf('show: rey guard', 'blade: rey on', 'hide: rey');
    expect(gone.cast).toEqual({});
    expect(gone.effects).toEqual({});
    expect(enactAll(gone, cues('show: rey guard')).effects).toEqual({});
  });

  test('who is shown alone takes everyone else off', () => {
    const scene = sceneOf('show: a x >> at left', 'show: b y', 'show: a z >> alone');
    expect(scene.cast).toEqual({ a: { pose: 'z', at: 'left' } });
  });

  test('hide all empties the stage', () => {
    expect(sceneOf('show: a x', 'show: b y', 'hide: all').cast).toEqual({});
  });

  test('someone called like a property of every object is not there before being shown', () => {
    expect(sceneOf('hide: constructor', 'blade: constructor on')).toBe(emptyScene);
    const shown = sceneOf('show: toString guard');
    expect(shown.cast).toEqual({ toString: { pose: 'guard', at: 'centre' } });
    expect(plan(emptyScene, shown, []).cast).toMatchObject([{ person: 'toString', from: null }]);
  });

  test('a picture hangs until the next one, a new page, or none', () => {
    const hung = sceneOf('background: field', 'IMAGE: an old letter.png');
    expect(hung.image).toBe('an old letter.png');
    expect(enactAll(hung, cues('IMAGE: map.png')).image).toBe('map.png');
    expect(enactAll(hung, cues('IMAGE:')).image).toBeNull();
    expect(enactAll(hung, cues('CLEAR'))).toEqual({ ...hung, image: null });
    expect(enactAll(hung, cues('CLEAR', 'IMAGE: map.png')).image).toBe('map.png');
    expect(enactAll(hung, cues('IMAGE: map.png', 'CLEAR')).image).toBeNull();
  });

  test('who is told no place stands beside those who are there', () => {
    const places = (...tags: string[]) => Object.values(sceneOf(...tags).cast).map(({ at }) => at);
    expect(places('show: a x', 'show: b x', 'show: c x')).toEqual(['centre', 'right', 'left']);
    expect(places('show: a x >> at left', 'show: b x', 'show: b y')).toEqual(['left', 'centre']);
  });

  test('passing cues leave no trace', () => {
    const before = sceneOf('background: field');
    expect(enactAll(before, cues('shake: hard', 'sound: tick', 'flash: white'))).toBe(before);
  });

  test('the music stays lowered until it is brought back', () => {
    const lowered = sceneOf('music: a', 'duck: 0.4', 'camera: near');
    expect(lowered.duck).toBe(0.4);
    expect(enactAll(lowered, cues('duck: none')).duck).toBe(0);
  });

  test('false clears', () => {
    expect(sceneOf('music: a', 'music: false').music).toBeNull();
    expect(sceneOf('music: a', 'stop_music').music).toBeNull();
    expect(sceneOf('weather: ash', 'weather: none').weather).toBeNull();
  });
});

describe('a plan is the difference of two scenes', () => {
  test('a hung picture fades as its cue asks, and in a cut not at all', () => {
    const scene = sceneOf('image: letter.png');
    expect(plan(emptyScene, scene, []).image).toEqual({ to: 'letter.png', ms: 600 });
    expect(plan(emptyScene, scene, cues('image: letter.png >> fade 2s')).image?.ms).toBe(2000);
    expect(plan(emptyScene, scene, cues('image: letter.png >> cut')).image?.ms).toBe(0);
    expect(cut(scene, emptyScene).image).toEqual({ to: null, ms: 0 });
  });

  test('nothing changed, nothing moves', () => {
    const scene = sceneOf('background: field', 'show: rey guard');
    expect(plan(scene, scene, [])).toEqual({
      background: null,
      image: null,
      cast: [],
      light: null,
      effects: [],
      camera: null,
      music: null,
      duck: null,
      ambience: null,
    });
  });

  test('the cue gives manner and time', () => {
    const now = cues(
      'background: b >> dissolve 2s',
      'blade: rey on >> over 300ms',
      'music: m >> fade 1s',
    );
    const before = sceneOf('background: a', 'show: rey guard');
    const planned = plan(before, enactAll(before, now), now);
    expect(planned.background).toEqual({ to: 'b', ms: 2000, manner: 'dissolve' });
    expect(planned.cast).toEqual([]);
    expect(planned.effects).toMatchObject([
      { effect: 'blade', key: 'rey', to: 1, ms: 300, timed: true },
    ]);
    expect(planned.music).toEqual({ to: 'm', ms: 1000 });
  });

  test('a cut shows the same scene at once', () => {
    const to = sceneOf('background: b', 'show: rey guard', 'light: dusk', 'camera: near');
    const planned = cut(emptyScene, to);
    expect(planned.background).toMatchObject({ to: 'b', ms: 0 });
    expect(planned.cast).toMatchObject([{ person: 'rey', ms: 0 }]);
    expect([planned.light?.ms, planned.camera?.ms]).toEqual([0, 0]);
  });
});
