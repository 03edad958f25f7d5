import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { describe, expect, it } from 'vitest';
import { gameAt } from '../../src/tools/compile/game.ts';
import { gamePlugins } from '../../src/tools/plugins.ts';
import { smallInfo, smallStory, writeGame, writeIn } from './project.ts';

/** What the last build said. */
let said: string[] = [];

/** `story.json` of a story whose lines may be as long as they like. */
const lenient = JSON.stringify({ ...smallInfo, check: 'lenient' });

function config(root: string, env: Readonly<Record<string, string>> = {}): InlineConfig {
  said = [];
  return {
    root,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: gamePlugins(gameAt(root, env), (line) => said.push(line)),
    build: { assetsInlineLimit: 0, minify: false },
  };
}

/** Builds the small game with some files changed; returns what was written, by name. */
async function built(changes: Readonly<Record<string, string | null>> = {}) {
  const { root } = writeGame(changes);
  await build(config(root));
  const folder = join(root, 'dist');
  const assets = readdirSync(join(folder, 'assets')).sort();
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const code = assets.filter((name) => name.endsWith('.js')).map((name) => read(`assets/${name}`));
  return { html: read('index.html'), assets, code: code.join('\n'), read };
}

describe('a build', () => {
  it('holds the story, and every picture and sound under a hashed name', async () => {
    const { assets, code } = await built();
    const hashless = assets.map((name) => name.replace(/-[\w-]{8}\./, '.'));
    expect(hashless).toEqual(
      expect.arrayContaining([
        'icon.svg',
        'knock.m4a',
        'knock.opus',
        'sky.avif',
        'sky.webp',
        'stand-base.avif',
        'stand-light.webp',
        'still.webp',
        'walk.opus',
      ]),
    );
    expect(code).toContain('inkVersion');
    expect(code).toContain('The Yard');
    expect(code).toMatch(/fingerprint = ["'`][0-9a-f]{12}["'`]/);
  });

  it('fetches a large story apart from its code, and holds it in its code where it can fetch nothing', async () => {
    const paragraph = 'She waited at the gate. '.repeat(1000);
    const large = `${Array.from({ length: 45 }, () => paragraph).join('\n')}\n${smallStory}`;
    const own = (name: string) => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
    const program = Object.fromEntries(
      [
        'src/game/fetched-story.ts',
        'src/game/fetched-story.css',
        'src/phrases/fetched-story.ts',
      ].map((name) => [name, own(name)]),
    );
    const changes = { 'story/main.ink': large, 'story/story.json': lenient, ...program };
    const { assets, code, read } = await built(changes);
    const file = assets.find((name) => /^story-[\w-]{8}\.json$/.test(name)) ?? '';
    const [compiled = '', askers = ''] = read(`assets/${file}`).split('\n');
    expect(JSON.parse(compiled)).toHaveProperty('inkVersion');
    expect(Object.values(JSON.parse(askers))).toHaveLength(2);
    expect(code).toContain(file);
    expect(code).not.toContain('inkVersion');
    expect(said.join()).toMatch(/first line {2}\d+(\.\d)? kB/);

    const { root } = writeGame(changes);
    const made = await build({
      ...config(root),
      build: {
        write: false,
        rolldownOptions: { output: { format: 'iife', codeSplitting: false } },
      },
    });
    const files = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
    expect(files.map(({ fileName }) => fileName).filter((name) => /story-/.test(name))).toEqual([]);
    expect(files.some((one) => one.type === 'chunk' && one.code.includes('inkVersion'))).toBe(true);
  });

  it('says how much story there is, what is not quite right, and what it weighs', async () => {
    await built({ 'assets/sounds/creak.opus': 'creak' });
    expect(said).toEqual([
      'warning: assets/sounds/creak.opus is in no description file, so the game does not know it',
      'story: 4 lines, 1 choice with 2 options, 2 endings (home, open)',
      expect.stringMatching(/^first line {2}\d\.\d kB gzip of 86 kB/),
      'fonts       0.0 kB of 60 kB (the largest typeface)',
      expect.stringMatching(/^all code {4}\d\.\d kB gzip$/),
      'pictures    0.0 kB as avif, 0.0 kB as webp',
      'sound       0.0 kB as opus, 0.0 kB as m4a',
    ]);
  });

  it('that makes a reader wait too long fails', async () => {
    const { root } = writeGame();
    const letters = Array.from({ length: 60_000 }, (_, n) =>
      String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000)),
    );
    const line = `She said: ${letters.join('')}`;
    writeIn(root, 'src/long.ts', `export const words = ${JSON.stringify(line)};`);
    writeIn(root, 'src/main.ts', "import { words } from './long.ts';\ndocument.title = words;");
    await expect(build(config(root))).rejects.toThrow(
      /what the first line waits for: \d+.* kB, the limit is 86 kB/,
    );
  });

  it('ships no compiler: only what Ink made of the story', async () => {
    const { code } = await built();
    expect(code).not.toContain('Divert target not found');
  });

  it('has paths that work below any folder', async () => {
    const { html, code } = await built();
    expect(html).not.toMatch(/(src|href)="\//);
    expect(code).not.toMatch(/["'`]\/assets\//);
  });

  it('has the title, language, colour, icons and policy of its story on the page', async () => {
    const french = { ...smallInfo, language: 'fr', title: 'La <Cour>' };
    const { html } = await built({ 'story/story.json': JSON.stringify(french) });
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('<title>La &lt;Cour></title>');
    expect(html).toContain('<meta name="theme-color" content="#000000">');
    expect(html).toMatch(/<link rel="icon"[^>]* href="\.\/assets\/icon-[\w-]{8}\.svg">/);
    expect(html.replaceAll('&#39;', "'")).toContain(
      "; img-src 'self' data: blob:; worker-src 'self'; object-src 'none'; base-uri 'none'\"",
    );
    // A policy binds only what comes after it.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
    // The one script inside it is named by its hash, and nothing else lets one run.
    const within = [...html.matchAll(/<script(?![^>]*src=)[^>]*>(.*?)<\/script>/gs)];
    expect(within).toHaveLength(1);
    const hash = createHash('sha256')
      .update(within[0]?.[1] ?? '')
      .digest('base64');
    expect(html.replaceAll('&#39;', "'")).toContain(`script-src 'self' 'sha256-${hash}';`);
  });

  it('runs from right to left where the language of its story does', async () => {
    const pageIn = async (language: string) => {
      const info = JSON.stringify({ ...smallInfo, language });
      return (await built({ 'story/story.json': info })).html;
    };
    expect(await pageIn('ar-EG')).toContain('<html lang="ar-EG" dir="rtl">');
    expect(await pageIn('he')).toContain('<html lang="he" dir="rtl">');
    expect(await pageIn('ar-Latn')).toContain('<html lang="ar-Latn">');
    expect(await pageIn('no language')).toContain('<html lang="no language">');
  });

  it('is not made from a story with a mistake', async () => {
    const wrong = smallStory.replace('# background: yard', '# background: yrad');
    await expect(built({ 'story/main.ink': wrong })).rejects.toThrow(
      'story/main.ink:3 # background: yrad - no background is called "yrad"; did you mean "yard"?',
    );
  });

  it('is not made without a picture that is described', async () => {
    await expect(built({ 'assets/backgrounds/yard/sky.webp': null })).rejects.toThrow(
      'assets/backgrounds/yard/sky.webp is missing: backdrop.json has a layer "sky"',
    );
  });

  it('can be of any other story', async () => {
    const { root } = writeGame();
    writeIn(root, 'other/tale/main.ink', smallStory.replace('Nobody was.', 'Somebody was.'));
    writeIn(root, 'other/tale/story.json', JSON.stringify({ ...smallInfo, id: 'other' }));
    await build(config(root, { STORY: 'other/tale/main.ink', ASSETS: 'assets' }));
    const assets = join(root, 'dist/assets');
    const code = readdirSync(assets)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(assets, name), 'utf8'))
      .join('\n');
    expect(code).toContain('Somebody was.');
    expect(code).not.toContain('Nobody was.');
  });
});

describe('where a game is', () => {
  it('is the project itself, unless another story is named', () => {
    expect(gameAt('/p', {})).toEqual({
      root: '/p',
      home: '/p',
      main: '/p/story/main.ink',
      info: '/p/story/story.json',
      assets: '/p/assets',
      strict: false,
    });
    expect(gameAt('/p', { STORY: 'tales/one/tale.ink' })).toMatchObject({
      main: '/p/tales/one/tale.ink',
      info: '/p/tales/one/story.json',
      assets: '/p/tales/assets',
    });
    expect(gameAt('/p/node_modules/engine', {}, '/p')).toMatchObject({
      root: '/p/node_modules/engine',
      main: '/p/story/main.ink',
      assets: '/p/assets',
    });
    expect(() => gameAt('/p', { STORY: 'tale.txt' })).toThrow('tale.txt is not an Ink file');
    expect(() => gameAt('/p', { STORY: 'tale.ink.json' })).toThrow(
      'name the .ink that it was made',
    );
  });

  it('is told where a folder is named instead of it', () => {
    const { root } = writeGame();
    expect(() => gameAt(root, { STORY: 'story' })).toThrow(
      `story is a folder, and should be the main .ink file of a story; did you mean "${root}/story/main.ink"?`,
    );
    expect(() => gameAt(root, { STORY: '.' })).toThrow(/of a story$/);
  });
});
