import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { wantedFiles } from '../../src/catalogue/kept-files.ts';
import { askFrom } from '../../src/tools/command.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { readStory } from '../../src/tools/compile/story-source.ts';
import { uncredited } from '../../src/tools/export/credits.ts';
import { faultOf } from '../../src/tools/export/fault.ts';
import { sizeInWords, tooHeavy, weights } from '../../src/tools/export/limits.ts';
import { exportFlags, readExportOptions } from '../../src/tools/export/options.ts';
import { shownProgress } from '../../src/tools/export/progress.ts';
import { forHosts, zipped } from '../../src/tools/export/release.ts';
import { handoutTable, outcomeLines, weightTable } from '../../src/tools/export/report.ts';
import { offlineFiles, versionOf } from '../../src/tools/export/service-worker.ts';
import { shareCard } from '../../src/tools/export/share-card.ts';
import { singlePage } from '../../src/tools/export/single-page.ts';
import { Staging } from '../../src/tools/export/staging.ts';
import { compressed } from '../../src/tools/export/web-folder.ts';
import { appIcons, webManifest } from '../../src/tools/export/web-manifest.ts';
import { newFolder, project, remove } from '../export/fixture.ts';

const base = newFolder('parts');
afterAll(() => remove(base));

function storyInfo() {
  const { info } = readStory(gameAt(project, { STORY: 'tests/export/lighthouse/story/main.ink' }));
  if (info === null) throw new Error('the lighthouse has errors');
  return info;
}

const file = (path: string, text = '') => ({ path, bytes: Buffer.from(text) });

describe('what is asked of an export', () => {
  const asked = (...args: string[]) => readExportOptions(askFrom(exportFlags, args), project, {});
  const words = 'tests/export/words/story/main.ink';

  it('is everything of this story into release/, unless something else is said', () => {
    const everything = asked();
    expect(everything.game.main).toBe(join(project, 'story/main.ink'));
    expect(everything.out).toBe(join(project, 'release'));
    expect([...everything.only]).toEqual(['folder', 'zip', 'single']);
  });

  it('can be another story, another place, and part of it', () => {
    const more = [
      '--out',
      '/elsewhere',
      '--only',
      'single, zip',
      '--address',
      'https://a.example/x',
    ];
    const part = asked('--story', words, ...more);
    expect(part.game.assets).toBe(join(project, 'tests/export/words/assets'));
    expect(part).toMatchObject({ out: '/elsewhere', address: 'https://a.example/x/' });
    expect([...part.only]).toEqual(['single', 'zip']);
  });

  it.each([
    [['--story', 'README.md'], /README\.md is not an Ink file/],
    [['--story', 'story/gone.ink'], /There is no story at .*gone\.ink/],
    [
      ['--story', 'story/MAIN.INK'],
      /no story at .*MAIN\.INK; "main\.ink" differs from it in its case/,
    ],
    [['--story', words, '--assets', 'nowhere'], /There is no folder of assets at .*nowhere/],
    [['--only', 'folder,tape'], /there is no "tape"; there is folder, zip, single/],
    [['--address', 'example.org'], /begins with https/],
    [
      ['--fast'],
      /there is no option --fast; there is story, assets, strict, trust, out, only, address/,
    ],
    [['--stroy', 'a.ink'], /there is no option --stroy; did you mean --story\?/],
    [['--out', '--only', 'zip'], /--out wants a value/],
  ])('is refused in words: %j', (args, message) => {
    expect(() => asked(...args)).toThrow(message);
  });
});

describe('a release', () => {
  const out = join(base, 'release');

  it('takes the place of the former one as a whole, and only once it is published', () => {
    const first = Staging.open(out);
    writeFileSync(join(first.folder, 'contents.json'), 'first');
    first.publish();
    const second = Staging.open(out);
    writeFileSync(join(second.folder, 'contents.json'), 'second');
    expect(readFileSync(join(out, 'contents.json'), 'utf8')).toBe('first');
    second.publish();
    expect(readFileSync(join(out, 'contents.json'), 'utf8')).toBe('second');
    const third = Staging.open(out);
    third.discard();
    expect(readFileSync(join(out, 'contents.json'), 'utf8')).toBe('second');
  });

  it('never takes the place of what somebody else put there', () => {
    const mine = join(base, 'mine');
    mkdirSync(mine);
    writeFileSync(join(mine, 'novel.txt'), 'of years');
    expect(() => Staging.open(mine)).toThrow(/mine holds novel\.txt .* no export made it/);
  });

  it('says what the system refused', () => {
    const full = Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC', path: '/a/b' });
    expect(faultOf(full)).toEqual({ where: '/a/b', what: 'the disk is full' });
    const bundler = new Error('Failed to write\n No space left on device (os error 28)');
    expect(faultOf(bundler)).toEqual({ where: 'the export', what: 'the disk is full' });
    expect(faultOf(new TypeError('x is not a function'))).toBeNull();
  });
});

describe('what is kept to be played without a network', () => {
  const origins = new Map([
    ['assets/sky-1.avif', ['art/sky.avif']],
    ['assets/sky-2.webp', ['art/sky.webp']],
    ['assets/still-3.webp', ['art/still.webp']],
    ['assets/walk-4.opus', ['a/walk.opus']],
    ['assets/walk-5.m4a', ['a/walk.m4a']],
  ]);
  const files = [...origins.keys(), 'index.html', 'sw.js', '_headers', 'index.html.br'].map(
    (path) => file(path),
  );
  const kept = offlineFiles(files, origins);

  it('is the page, and each picture and sound in the one encoding that a browser plays', () => {
    expect(wantedFiles(kept, { pictures: 'avif', sound: 'm4a' })).toEqual([
      'assets/sky-1.avif',
      'assets/still-3.webp',
      'assets/walk-5.m4a',
      '',
    ]);
  });

  it('has another version as soon as one of its files has changed, and no other', () => {
    const version = versionOf(files, kept);
    const changed = (path: string) =>
      files.map((one) => (one.path === path ? file(path, 'new') : one));
    expect(versionOf(changed('assets/walk-4.opus'), kept)).not.toBe(version);
    expect(versionOf(changed('_headers'), kept)).toBe(version);
  });
});

describe('weights', () => {
  const sizes = {
    firstLine: 87_001,
    code: 1,
    typeface: 48_100,
    byEnding: { avif: 5e6, webp: 9e6, opus: 4e6, m4a: 6e6 },
  };

  it('over a limit are named with it', () => {
    const faults = tooHeavy(weights({ sizes, folder: 24e6, single: 20_100_000 }));
    expect(faults).toEqual([
      {
        where: 'what the first line waits for, gzipped',
        what: '87.0 kB, and the limit is 87.0 kB',
      },
      { where: 'pictures and sound for one player', what: '15.0 MB, and the limit is 14.0 MB' },
      { where: 'the single file', what: '20.1 MB, and the limit is 20.0 MB' },
    ]);
  });

  it('are told in columns', () => {
    const rows = weightTable([
      { name: 'fonts', bytes: 48_100, limit: 60_000 },
      { name: 'all sound', bytes: 12_000_000, limit: null },
    ]);
    expect(rows).toEqual(['fonts       48.1 kB   of 60.0 kB', 'all sound   12.0 MB']);
  });
});

describe('a zip', () => {
  it('holds the files as they are, without what only web servers read, and no date', () => {
    const files = forHosts([
      file('_headers'),
      file('a.js', 'code'),
      file('a.js.br'),
      file('b.avif', 'art'),
    ]);
    const zip = zipped(files);
    const inside = unzipSync(zip);
    expect(Object.keys(inside)).toEqual(['a.js', 'b.avif']);
    expect(Buffer.from(inside['b.avif'] ?? []).toString()).toBe('art');
    expect(Buffer.from(zipped(files))).toEqual(Buffer.from(zip));
  });
});

describe('a folder', () => {
  it('has each larger text compressed beside it, and no picture', async () => {
    const text = 'word '.repeat(200);
    const beside = await compressed([
      file('a.js', text),
      file('b.avif', text),
      file('c.js', 'short'),
    ]);
    expect(beside.map(({ path }) => path)).toEqual(['a.js.br']);
    expect(beside[0]?.bytes.length).toBeLessThan(text.length / 4);
  });

  it('can be installed with icons of any story, its own or its first letter', () => {
    const info = storyInfo();
    const [letter] = appIcons(join(base, 'no assets'), info);
    expect(letter?.bytes.toString()).toContain('>T</text>');
    const own = appIcons(join(project, 'assets'), info).map(({ purpose }) => purpose);
    expect(own).toEqual(['any', 'any', 'maskable']);
    const manifest = JSON.parse(
      webManifest(info, [
        { name: '', path: 'assets/a.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      ]),
    );
    expect(manifest).toMatchObject({ name: 'The Lamp Room', start_url: './', scope: './' });
    expect(manifest.icons[0].src).toBe('assets/a.png');
  });

  it('shows itself to other sites, by its whole address where that is known', () => {
    const picture = {
      name: 'share.jpg',
      bytes: Buffer.alloc(0),
      size: { width: 1200, height: 630 },
    };
    const placed = { picture, path: 'assets/share-1.jpg' };
    const contentOf = (address: string | null, name: string) =>
      shareCard(storyInfo(), placed, address).find(({ attrs }) => attrs?.property === name)?.attrs
        ?.content;
    expect(contentOf(null, 'og:title')).toBe('The Lamp Room');
    expect(contentOf(null, 'og:image')).toBe('./assets/share-1.jpg');
    expect(contentOf('https://a.example/x/', 'og:image')).toBe(
      'https://a.example/x/assets/share-1.jpg',
    );
  });

  it('credits every package that is in it', () => {
    const game = gameAt(project, {});
    expect(uncredited(game, ['pixi.js', '@preact/signals'])).toEqual([]);
    expect(uncredited(game, ['left-pad'])).toEqual([
      {
        where: 'CREDITS.txt',
        what: expect.stringContaining('the package left-pad is in the game'),
      },
    ]);
  });
});

describe('a single file', () => {
  const html = '<head><meta charset="utf-8" /><title>x</title></head><body></body>';
  const made = (script: string) =>
    singlePage({
      html,
      script,
      style: 'a{}',
      icon: null,
      blocks: [{ id: 'a', bytes: Buffer.from('x') }],
    });

  it('is not ended by words of the story that look like the end of its script', () => {
    const page = made('const line = "</script><!--";');
    expect(page.match(/<\/script/g)).toHaveLength(2);
    expect(page).toContain('const line = "\\x3C/script>\\x3C!--";');
  });

  it('knows a picture by its name, whatever that is', () => {
    const blocks = [{ id: 'a "b" & c', bytes: Buffer.from('x') }];
    const page = singlePage({ html, script: 'start()', style: 'a{}', icon: null, blocks });
    expect(page).toContain('id="a &quot;b&quot; &amp; c"');
  });

  it('has its pictures and sounds beside the script, before it runs', () => {
    const page = made('start()');
    expect(
      page.indexOf('<script type="application/octet-stream" id="a">eA==</script>'),
    ).toBeGreaterThan(0);
    expect(page.indexOf('id="a"')).toBeLessThan(page.indexOf('start()'));
  });
});

describe('what is said of an export', () => {
  it('is one line a stage, with what came of it', async () => {
    const said: string[] = [];
    const progress = shownProgress({ write: (text) => said.push(text) });
    await progress.stage(
      'the zip',
      () => 5,
      (size) => `${size} MB`,
    );
    await expect(
      progress.stage(
        'the rest',
        () => Promise.reject(new Error('no')),
        () => '',
      ),
    ).rejects.toThrow('no');
    expect(said).toEqual([
      expect.stringMatching(/^ {2}✓ the zip {2}5 MB, \d+\.\d s\n$/),
      expect.stringMatching(/^ {2}✗ the rest {2}failed, \d+\.\d s\n$/),
    ]);
  });

  it('ends in a table of what there is and how it is used', () => {
    expect(
      handoutTable([
        { path: 'release/a.html', bytes: 9_900_000, use: 'double-click it' },
        { path: 'release/web/', bytes: 120, use: 'serve it' },
      ]),
    ).toEqual([
      '                   size   how to use it',
      'release/a.html   9.9 MB   double-click it',
      'release/web/     0.1 kB   serve it',
    ]);
    expect(sizeInWords(120_400)).toBe('120 kB');
  });

  it('names the way on which something went wrong', () => {
    const fault = { where: 'by double-click', what: 'nothing follows' };
    expect(
      outcomeLines([
        { way: 'below a path', faults: [], saw: '3 lines' },
        { way: 'by double-click', faults: [fault], saw: '' },
      ]),
    ).toEqual(['ok    below a path: 3 lines', 'WRONG by double-click: nothing follows']);
  });
});
