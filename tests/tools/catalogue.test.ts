import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownNames, readAssets } from '../../src/tools/assets/assets.ts';
import { moduleSource } from '../../src/tools/assets/catalogue.ts';
import { describeProblem } from '../../src/tools/compile/problem.ts';
import { readStory } from '../../src/tools/compile/story-source.ts';
import { type Files, smallBackdrop, writeGame } from './project.ts';

/** Everything that is said of the small game's assets with some files changed. */
function said(changes: Files): string[] {
  const game = writeGame(changes);
  return readAssets(game.assets).problems.map(
    (problem) => `${problem.severity} ${describeProblem(problem, game.root)}`,
  );
}

describe('the catalogue', () => {
  it('is what lies under the assets folder', () => {
    const game = writeGame();
    const { pictures, recordings, problems } = readAssets(game.assets);
    const yard = join(game.assets, 'backgrounds/yard');
    const stand = join(game.assets, 'cast/ada/stand');
    expect(problems).toEqual([]);
    expect(pictures.backdrops.yard).toMatchObject({
      horizon: 600,
      layers: [{ name: 'sky', depth: 'behind', picture: { avif: join(yard, 'sky.avif') } }],
      places: { gate: { x: 900, y: 800, scale: 0.5 } },
      portraitPlaces: {},
      still: join(yard, 'still.webp'),
    });
    expect(pictures.poses.ada?.stand).toMatchObject({
      w: 100,
      base: { avif: `${stand}-base.avif`, webp: `${stand}-base.webp` },
      light: { avif: `${stand}-light.avif`, webp: `${stand}-light.webp` },
    });
    expect(recordings.music.walk).toEqual({
      opus: join(game.assets, 'music/walk.opus'),
      m4a: join(game.assets, 'music/walk.m4a'),
      loop: { start: 0.25, end: 8 },
      seconds: 8.25,
      caption: '[steps]',
    });
    expect(recordings.sounds.knock?.loop).toBeNull();
  });

  it('gives every name that a tag may use', () => {
    const game = writeGame();
    const { info } = readStory(game);
    if (info === null) throw new Error('the small game has a story.json');
    const names = knownNames(readAssets(game.assets), info);
    expect(names.of).toMatchObject({
      background: ['yard'],
      person: ['ada'],
      place: ['gate'],
      light: ['dusk'],
      music: ['walk'],
      ambience: [],
      sound: ['knock'],
      ending: ['open', 'home'],
    });
    expect(names.poses).toEqual({ ada: ['stand'] });
  });

  it('of a game without an assets folder is empty', () => {
    const { pictures, recordings, problems } = readAssets(join(writeGame().root, 'nowhere'));
    expect(pictures).toEqual({ backdrops: {}, poses: {}, sprites: {}, images: {} });
    expect(recordings).toEqual({ music: {}, ambience: {}, sounds: {} });
    expect(problems).toEqual([]);
  });
});

describe('what is wrong with an asset', () => {
  it('is a missing encoding', () => {
    expect(
      said({ 'assets/cast/ada/stand-light.webp': null, 'assets/sounds/knock.m4a': null }),
    ).toEqual([
      'remark assets/cast/ada/stand-light.webp is missing: stand.json describes the pose',
      'remark assets/sounds/knock.m4a is missing: knock.json describes it',
    ]);
  });

  it('is a missing layer, ground or still', () => {
    const backdrop = { ...smallBackdrop, ground: { eye: 1 } };
    expect(
      said({
        'assets/backgrounds/yard/backdrop.json': JSON.stringify(backdrop),
        'assets/backgrounds/yard/sky.avif': null,
        'assets/backgrounds/yard/ground.avif': 'ground',
        'assets/backgrounds/yard/still.webp': null,
      }),
    ).toEqual([
      'remark assets/backgrounds/yard/sky.avif is missing: backdrop.json has a layer "sky"',
      'remark assets/backgrounds/yard/ground.webp is missing: backdrop.json describes the ground',
      'remark assets/backgrounds/yard/still.webp is missing: it is shown until the stage is there',
    ]);
  });

  it('is told by the path inside its description', () => {
    const [layer] = smallBackdrop.layers;
    const backdrop = { ...smallBackdrop, layers: [{ ...layer, depth: 'nearby' }] };
    expect(said({ 'assets/backgrounds/yard/backdrop.json': JSON.stringify(backdrop) })).toEqual([
      expect.stringMatching(
        /^remark assets\/backgrounds\/yard\/backdrop\.json layers\.0\.depth: .*"nearby"/,
      ),
    ]);
    const loop = { loop: { start: 9, end: 8 }, seconds: 10, caption: '' };
    expect(said({ 'assets/music/walk.json': JSON.stringify(loop) })).toContainEqual(
      'remark assets/music/walk.json loop: a loop ends after it starts',
    );
  });

  it('is a description that is not JSON, or that is missing', () => {
    expect(said({ 'assets/backgrounds/yard/backdrop.json': '{' })).toEqual([
      expect.stringMatching(
        /^remark assets\/backgrounds\/yard\/backdrop\.json:1 is not JSON: it breaks off/,
      ),
    ]);
    expect(said({ 'assets/backgrounds/yard/backdrop.json': null })).toEqual([
      'remark assets/backgrounds/yard/backdrop.json is missing',
    ]);
  });

  it('is a picture or sound that nothing describes', () => {
    expect(said({ 'assets/sounds/creak.opus': 'creak' })).toEqual([
      'warning assets/sounds/creak.opus is in no description file, so the game does not know it',
    ]);
  });
});

describe('a module of the catalogue', () => {
  it('imports the URL of each file it names, each once', () => {
    const value = {
      a: '/assets/x.avif',
      b: ['/assets/x.avif', '/assets/y.webp'],
      c: '/assetsx',
      d: null,
    };
    expect(moduleSource('things', value, '/assets')).toBe(
      [
        'import url0 from "/assets/x.avif?url";',
        'import url1 from "/assets/y.webp?url";',
        'export let things = {__proto__:null,"a":url0,"b":[url0,url1],"c":"/assetsx","d":null};',
      ].join('\n'),
    );
  });
});
