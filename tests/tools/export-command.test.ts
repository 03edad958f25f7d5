import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { command } from '../../src/tools/commands/export.ts';
import { newFolder, remove } from '../export/fixture.ts';
import { pngOf, waveOf } from './made-media.ts';
import { smallStory, writeGame } from './project.ts';

const base = newFolder('command');
const patient = 60_000;
let said: string[] = [];

beforeEach(() => {
  said = [];
  const say = (...words: unknown[]) => {
    said.push(words.join(' '));
  };
  vi.spyOn(console, 'log').mockImplementation(say);
  vi.spyOn(console, 'error').mockImplementation(say);
  vi.stubEnv('CI', 'true');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});
afterAll(() => remove(base));

const run = (args: readonly string[]) => command.start('export', args);
const words = ['--story', 'tests/export/words/story/main.ink'];

describe('npm run export', () => {
  it(
    'without a browser writes everything, says that nothing was checked, and ends with 3',
    async () => {
      vi.stubEnv('CHROMIUM_PATH', join(base, 'no-browser'));
      const out = join(base, 'unchecked');
      expect(await run([...words, '--only', 'single', '--out', out])).toBe(3);
      expect(said.join('\n')).toMatch(/NOT CHECKED: .*apt-get install chromium/);
      expect(readdirSync(out).sort()).toEqual([
        'CREDITS.txt',
        'contents.json',
        'wrong-clocks.html',
      ]);
      const { story, files } = JSON.parse(readFileSync(join(out, 'contents.json'), 'utf8'));
      expect(story).toMatchObject({
        id: 'wrong-clocks',
        fingerprint: expect.stringMatching(/^\w{12}$/),
      });
      expect(files.map((file: { path: string }) => file.path)).toEqual([
        'CREDITS.txt',
        'wrong-clocks.html',
      ]);
    },
    patient,
  );

  it(
    'of a story that lies alone in its folder, with slips in it, tells of them and writes it',
    async () => {
      vi.stubEnv('CHROMIUM_PATH', join(base, 'no-browser'));
      const home = join(base, 'a tale ü');
      mkdirSync(home);
      const main = join(home, 'main.ink');
      writeFileSync(join(home, 'roof.png'), pngOf(8, 6));
      writeFileSync(join(home, 'drip.wav'), waveOf(0.1));
      const lines = ['# title: The Well', 'It is dry. # IMAGE: well.png'];
      writeFileSync(main, [...lines, 'Still. # IMAGE: roof # AUDIO: drip.wav'].join('\n'));
      const out = join(base, 'bare');
      expect(await run(['--story', main, '--only', 'single', '--out', out])).toBe(3);
      expect(said).toContain(
        `remark: ${main}:2: # IMAGE: well.png - no image is called "well.png"; did you mean "roof.png"?`,
      );
      const page = readFileSync(join(out, 'a-tale-u.html'), 'utf8');
      expect(page).toContain('<title>The Well</title>');
      for (const name of ['roof.png', 'drip.wav']) {
        const content = readFileSync(join(home, name)).toString('base64');
        expect(page).toMatch(new RegExp(`id="[^"]*/${name}">${content.slice(0, 40)}`));
      }
      expect(page).not.toContain(home);
      expect(page).toMatch(/@font-face\s*\{[^}]*Story[^}]*data:font\/woff2/);
      expect(readFileSync(join(out, 'CREDITS.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE');
      expect(await run(['--story', main, '--strict', '--out', out])).toBe(1);
    },
    patient,
  );

  it('with a mistake in the story names it, leaves the former release, and ends with 1', async () => {
    const { main } = writeGame({
      'story/main.ink': smallStory.replace('yard # show', 'yrad # show'),
    });
    const out = join(base, 'former');
    mkdirSync(out);
    writeFileSync(join(out, 'contents.json'), 'former');
    expect(await run(['--story', main, '--out', out])).toBe(1);
    expect(said.join('\n')).toMatch(
      /main\.ink:3: # background: yrad - no background is called "yrad"/,
    );
    expect(said.join('\n')).toContain('Nothing was published');
    expect(readdirSync(out)).toEqual(['contents.json']);
    expect(existsSync(`${out}.new`)).toBe(false);
  });

  it('with a picture whose name differs in its case alone names both', async () => {
    const { main } = writeGame({
      'assets/backgrounds/yard/sky.webp': null,
      'assets/backgrounds/yard/Sky.webp': 'sky as webp',
    });
    expect(await run(['--story', main, '--out', join(base, 'case')])).toBe(1);
    expect(said.join('\n')).toMatch(
      /sky\.webp: is missing: .*"Sky\.webp" differs from it in its case/,
    );
  });

  it('where nothing can be written says so, and ends with 1', async () => {
    writeFileSync(join(base, 'a-file'), '');
    expect(await run([...words, '--out', join(base, 'a-file', 'release')])).toBe(1);
    expect(said.join('\n')).toMatch(/a file lies where a folder should be/);
  });

  it('that is not understood ends with 2', async () => {
    expect(await run(['--story', 'package.json'])).toBe(2);
    expect(said.join('\n')).toContain('package.json is not an Ink file');
  });
});
