import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGameAssets } from '../../src/tools/assets/game-assets.ts';
import { describeProblem } from '../../src/tools/compile/problem.ts';
import { readStory } from '../../src/tools/compile/story-source.ts';
import { pngOf, waveOf } from './made-media.ts';
import { type Files, writeGame } from './project.ts';

const picture = pngOf(40, 30);

/** A game of a script and plain files beside it, and nothing else. @returns what is in it, and what is said of it. */
function gameOf(script: readonly string[], files: Files, all = false) {
  const bareGame = { 'story/story.json': null, 'story/main.ink': script.join('\n') };
  const none = ['backgrounds/yard/backdrop', 'cast/ada/stand', 'music/walk', 'sounds/knock'].map(
    (name) => [`assets/${name}.json`, null],
  );
  const game = writeGame({ ...Object.fromEntries(none), ...bareGame, ...files });
  const assets = readGameAssets(game, readStory(game), all);
  const within = (path: string | undefined) => path?.slice(game.root.length + 1);
  return {
    ...assets,
    within,
    images: Object.entries(assets.pictures.images).map(([name, image]) => [
      name,
      within(image.picture.avif),
    ]),
    ships: assets.plain.map(within).sort(),
    said: assets.problems
      .filter(({ message }) => !/no description file|is missing$/.test(message))
      .map((problem) => `${problem.severity} ${describeProblem(problem, game.root)}`),
  };
}

describe('a plain picture is found', () => {
  it.each([
    ['by its path', 'pics/Old barn.png'],
    ['without its ending', 'pics/Old barn'],
    ['without its folder', 'Old barn.png'],
    ['without either', 'Old barn'],
    ['as a page has it', './pics/Old%20barn.png'],
    ['as one word', 'Old-barn'],
    ['from a folder above', '../pics/Old barn.png'],
    ['as Windows has it', 'pics\\\\Old barn.png'],
  ])('%s', (_, name) => {
    const { images, said } = gameOf([`Look. # IMAGE: ${name}`], {
      'story/pics/Old barn.png': picture,
    });
    expect(images).toEqual([[name.replace('\\\\', '\\'), 'story/pics/Old barn.png']]);
    expect(said).toEqual([]);
  });

  it('under the assets folder, and whatever is in its name', () => {
    const { images, said } = gameOf(['Look. # IMAGE: fünf 50%\\#1', 'And. # IMAGE: assets/b.png'], {
      ['assets/deep/er/fünf 50%#1.png'.normalize('NFD')]: picture,
      'assets/b.png': pngOf(2, 2),
    });
    expect(images.map(([name]) => name)).toEqual(['fünf 50%#1', 'assets/b.png']);
    expect(said).toEqual([]);
  });

  it('in other capitals, and told', () => {
    const { images, said } = gameOf(['Look. # IMAGE: BARN.png'], { 'story/Barn.PNG': picture });
    expect(images).toEqual([['BARN.png', 'story/Barn.PNG']]);
    expect(said).toEqual([
      'remark story/Barn.PNG is written "BARN.png": it is found here, but not where case counts, as on most web servers',
    ]);
  });

  it('of two that it could be the one that lies nearest, and told', () => {
    const both = gameOf(['Look. # IMAGE: barn'], {
      'story/barn.png': picture,
      'assets/barn.jpg': 'no',
      'assets/barn.png': picture,
    });
    expect(both.images).toEqual([['barn', 'story/barn.png']]);
    expect(both.said).toEqual([
      'remark story/barn.png is taken for "barn", which could be assets/barn.png, assets/barn.jpg as well: name it with folder and ending',
    ]);
    const exact = gameOf(['Look. # IMAGE: pics/barn.png'], {
      'story/pics/barn.png': picture,
      'story/old/pics/barn.png': picture,
    });
    expect(exact.said).toEqual([]);
  });

  it('not where it is none, or is not there', () => {
    const { images, said } = gameOf(
      ['Look. # IMAGE: barn.png', 'And. # IMAGE: http:\\/\\/x.y/z.png'],
      {
        'story/barn.png': 'no picture',
      },
    );
    expect(images).toEqual([]);
    expect(said).toEqual(['remark story/barn.png is no picture that a browser shows']);
  });
});

describe('only what a story names ships', () => {
  const pictures = {
    'story/pics/barn.png': picture,
    'story/pics/farm.png': picture,
    'story/other/field.png': picture,
  };

  it('and not what lies about', () => {
    expect(gameOf(['Look. # IMAGE: barn'], pictures).ships).toEqual(['story/pics/barn.png']);
  });

  it('also what an option only considers, and what story.json names', () => {
    const info = JSON.stringify({ titleScene: ['background: farm'], interface: { press: 'tick' } });
    const { ships } = gameOf(['* Go # consider: background: barn', '- Gone.'], {
      ...pictures,
      'story/story.json': info,
      'story/tick.wav': waveOf(0.1),
    });
    expect(ships).toEqual(['story/pics/barn.png', 'story/pics/farm.png', 'story/tick.wav']);
  });

  it('all that fit where a name is put together, and a note says so', () => {
    const script = ['VAR pic = "barn"', 'Look. # IMAGE: pics/{pic}.png'];
    const { ships, images, said } = gameOf(script, pictures);
    expect(ships).toEqual(['story/pics/barn.png', 'story/pics/farm.png']);
    expect(images).toContainEqual(['pics/barn.png', 'story/pics/barn.png']);
    expect(said).toEqual([
      'note story/main.ink names pictures while it runs (image "pics/{…}.png"): all 2 that fit are in the game',
    ]);
    const free = gameOf(['VAR pic = "barn"', 'Look. # IMAGE: {pic}'], pictures);
    expect(free.ships).toHaveLength(3);
    expect(free.images).toContainEqual(['barn', 'story/pics/barn.png']);
  });

  it('while it is written all there is, by every name, and without a word', () => {
    const { images, said } = gameOf(['Look.'], pictures, true);
    expect(images).toContainEqual(['farm', 'story/pics/farm.png']);
    expect(said).toEqual([]);
  });
});

describe('what a plain file becomes', () => {
  it('a picture of a place covers the stage, and people stand before it', () => {
    const { pictures, within } = gameOf(['Here. # background: barn'], {
      'story/barn.png': picture,
    });
    const barn = pictures.backdrops.barn;
    expect(barn).toMatchObject({ plain: true, ground: null, layers: [{ x: 0, y: 0 }] });
    expect(barn?.width).toBeGreaterThanOrEqual(1920 + 10);
    expect(barn?.height).toBeGreaterThanOrEqual(1080 + 6);
    expect((barn?.width ?? 0) / (barn?.height ?? 1)).toBeCloseTo(40 / 30, 2);
    expect(Object.keys(barn?.places ?? {})).toEqual(['left', 'centre', 'center', 'right']);
    expect(within(barn?.still)).toBe('story/barn.png');
  });

  it('a folder of pictures is somebody, a picture a pose, standing on its lower edge', () => {
    const { pictures } = gameOf(['Hi. # show: anna very happy >> at left'], {
      'story/people/Anna/very happy.png': pngOf(30, 80),
      'story/people/Anna/sad.png': picture,
    });
    expect(Object.keys(pictures.poses.anna ?? {})).toEqual(['very happy']);
    expect(pictures.poses.anna?.['very happy']).toMatchObject({
      ground: [15, 80],
      faces: null,
      light: null,
    });
  });

  it('a sound goes round as music, and not as a sound', () => {
    const { recordings, within } = gameOf(
      ['On. # music: bell # ambience: wind/bell # sound: bell.wav'],
      { 'story/wind/bell.wav': waveOf(1.5) },
    );
    const loop = { start: 0, end: 1.5 };
    expect(recordings.music.bell).toMatchObject({ format: 'wav', seconds: 1.5, loop });
    expect(recordings.ambience['wind/bell']).toMatchObject({ loop });
    expect(recordings.sounds['bell.wav']).toMatchObject({ seconds: 1.5, loop: null });
    expect(within(recordings.sounds['bell.wav']?.opus)).toBe('story/wind/bell.wav');
  });

  it('what has a description is that, whatever plain file is called so', () => {
    const game = writeGame({ 'story/yard.png': picture });
    const { pictures, plain } = readGameAssets(game, readStory(game));
    expect(pictures.backdrops.yard?.layers[0]?.picture.avif).toBe(
      join(game.assets, 'backgrounds/yard/sky.avif'),
    );
    expect(plain).toEqual([]);
  });

  it('a large WAV, and what Safari did not play for long, are told', () => {
    const { said } = gameOf(['On. # sound: long # sound: old'], {
      'story/long.wav': waveOf(20),
      'story/old.ogg': oggOf(2),
    });
    expect(said).toEqual([
      'remark story/long.wav has 1.8 MB: as MP3 or M4A it would be a tenth of that',
      'remark story/old.ogg is Ogg, which Safari plays from 18.4 on: as MP3 or M4A it is heard everywhere',
    ]);
  });
});

/** Head and end of an Ogg with Opus in it, so many seconds long. */
function oggOf(seconds: number): Buffer {
  const page = (samples: number, body: Buffer) => {
    const head = Buffer.alloc(28);
    head.write('OggS', 0, 'latin1');
    head.writeBigInt64LE(BigInt(samples), 6);
    return Buffer.concat([head, body]);
  };
  const first = Buffer.alloc(19);
  first.write('OpusHead', 0, 'latin1');
  first.writeUInt16LE(312, 10);
  return Buffer.concat([page(0, first), page(48_000 * seconds + 312, Buffer.alloc(8))]);
}
