import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { buildOptions, shippedName } from '../../src/tools/compile/build-options.ts';
import { inspectNames } from '../../src/tools/export/inspection.ts';
import { gamePlugins } from '../../src/tools/plugins.ts';
import { type Files, smallGame, smallInfo, writeGame } from './project.ts';
import { info, said, story } from './said.ts';

/** A sound of that name; each has content of its own, since a build keeps the same content once. */
function sound(name: string): Files {
  const files = ['json', 'opus', 'm4a'].map((ending) => {
    const same = smallGame[`assets/sounds/knock.${ending}`] ?? '';
    return [`assets/sounds/${name}.${ending}`, ending === 'json' ? same : `${name} as ${ending}`];
  });
  return Object.fromEntries(files);
}

/** A background of that name that is as the yard. */
function background(name: string): Files {
  const files = Object.entries(smallGame).filter(([path]) =>
    path.startsWith('assets/backgrounds/'),
  );
  return Object.fromEntries(files.map(([path, file]) => [path.replace('yard', name), file]));
}

describe('a name with a blank in it', () => {
  const told = 'has a blank in its name, and a name in a tag is one word: call it "my-place"';
  const place = {
    ...background('my place'),
    ...info({ backgrounds: { ...smallInfo.backgrounds, 'my place': { alt: 'A place.' } } }),
  };

  it('is as good as another where a tag takes all that is left', () => {
    expect(said({ ...place, ...sound('my place') })).toEqual([]);
    expect(said({ ...place, ...story('# background: yard', '# background: my place') })).toEqual(
      [],
    );
  });

  it('is warned of where it is, and an error in the tag that uses it', () => {
    const lights = { ...smallInfo.lights, 'my place': smallInfo.lights.dusk };
    const files = { ...info({ lights }), ...story('light: dusk', 'light: my place') };
    expect(said(files)).toContain(`warning story/story.json lights.my place: ${told}`);
    expect(said(files)).toContainEqual(expect.stringContaining(`"my place" ${told}`));
  });

  it.each([
    [
      'a light',
      info({ lights: { ...smallInfo.lights, 'my place': smallInfo.lights.dusk } }),
      'story/story.json lights.my place: ',
    ],
    [
      'a place',
      {
        'assets/backgrounds/yard/backdrop.json': (
          smallGame['assets/backgrounds/yard/backdrop.json'] ?? ''
        ).replace('"gate"', '"gate":{"x":0,"y":0,"scale":1},"my place"'),
      },
      'assets/backgrounds/yard/backdrop.json places.my place: ',
    ],
  ])('is warned of, too, when it is of %s', (_, files, where) => {
    expect(said(files)).toEqual([`warning ${where}${told}`]);
  });
});

it('a name that Ink or a tag would take for something else is warned of', () => {
  expect(said(sound('a->b'))).toEqual([
    'warning assets/sounds/a->b.json has -> in its name, which ends the name in a tag: leave it out',
  ]);
  expect(said(sound('None'))).toEqual([
    'warning assets/sounds/None.json cannot be named in a tag: there, None stands for nothing; choose another name',
  ]);
  expect(said(sound('Knock'))).toEqual([
    'warning assets/sounds/knock.json differs from "Knock" in its case alone: where case does not count, one of them is lost',
  ]);
});

it.each(['a#b', 'a?b'])('a file that cannot be shipped is told by its own name: %s', (name) => {
  const told = `cannot be shipped: its name has ${name[1]} in it; leave it out`;
  expect(said(sound(name))).toEqual([
    `error assets/sounds/${name}.m4a ${told}`,
    `error assets/sounds/${name}.opus ${told}`,
  ]);
  expect(said(background(name))).toEqual([`error assets/backgrounds/${name} ${told}`]);
});

it('any other name ships as one that every file system and server takes', async () => {
  const names = [
    'Glocke ü',
    '雨',
    "it's",
    'x(1)!',
    '.hidden',
    'con',
    '😀',
    'a%20b',
    'y'.repeat(245),
  ];
  const files: Files = Object.assign({}, ...names.map(sound));
  const game = writeGame(files);
  const { root } = game;
  await build({
    root,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: gamePlugins(game, () => {}),
    build: { ...buildOptions, minify: false },
  });
  const shipped = readdirSync(join(root, 'dist/assets'));
  expect(shipped.filter((name) => name.endsWith('.opus'))).toHaveLength(names.length + 2);
  expect(inspectNames(shipped)).toEqual([]);
  expect(Math.max(...shipped.map((name) => name.length))).toBeLessThan(100);
});

it('a name that needs no change is not changed', () => {
  expect(shippedName('clash-1.low_b')).toBe('clash-1.low_b');
});
