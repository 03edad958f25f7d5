import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { checkStory } from '../../src/tools/check/check-story.ts';
import { command } from '../../src/tools/commands/new.ts';
import { root } from '../../src/tools/compile/built.ts';
import { callOf, callWithOptions } from '../../src/tools/compile/call.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { bellSound } from '../../src/tools/new/bell.ts';
import { writeNewStory } from '../../src/tools/new/new-story.ts';

function folder(): string {
  const made = realpathSync(mkdtempSync(join(tmpdir(), 'new-')));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const manifest = (story: string) => JSON.parse(read(story, 'package.json'));

it('a new story has a name, is told the way to the engine, and keeps its id', () => {
  const home = folder();
  const story = join(home, 'Über den Fluss');
  writeNewStory({ root: join(home, 'the engine #1'), home, folder: story, engine: 'engine' });
  expect(manifest(story)).toMatchObject({
    name: 'uber-den-fluss',
    private: true,
    devDependencies: { engine: 'file:../the engine %231' },
  });
  expect(JSON.parse(read(story, 'story/story.json'))).toMatchObject({
    id: 'uber-den-fluss',
    title: 'Über den Fluss',
  });
  expect(read(story, 'README.md')).toMatch(/^# Über den Fluss\n[\s\S]*node_modules\/engine\/docs/);
});

it('of an installed engine a new story knows what the folder knows that it was called in', () => {
  const home = folder();
  const engine = join(home, 'node_modules/engine');
  const specs = { 'file:../engine-1.0.0.tgz': 'file:../../engine-1.0.0.tgz', '^1.0.0': '^1.0.0' };
  for (const [index, [known, wanted]] of Object.entries(specs).entries()) {
    writeFileSync(
      join(home, 'package.json'),
      JSON.stringify({ devDependencies: { engine: known } }),
    );
    const story = join(home, `tale-${index}`);
    writeNewStory({ root: engine, home, folder: story, engine: 'engine' });
    expect(manifest(story).devDependencies).toEqual({ engine: wanted });
  }
});

it('the check finds no error in a new story', () => {
  const home = join(folder(), 'tale');
  writeNewStory({ root, home, folder: home, engine: 'engine' });
  const { passed, summary } = checkStory(gameAt(root, {}, home));
  expect(passed).toBe(true);
  expect(summary).toContain('1 choice with 2 options');
});

it('its sound is a WAV file of three seconds that begins and ends in silence, and is not too loud', () => {
  const file = Buffer.from(bellSound());
  const samples = Array.from({ length: (file.length - 44) / 2 }, (_, at) =>
    file.readInt16LE(44 + at * 2),
  );
  expect([file.toString('latin1', 0, 4), file.readUInt32LE(4), file.readUInt32LE(40)]).toEqual([
    'RIFF',
    file.length - 8,
    samples.length * 2,
  ]);
  expect(samples.length / file.readUInt32LE(24)).toBe(3);
  expect([samples[0], Math.abs(samples.at(-1) ?? 99)]).toEqual([0, 0]);
  const peak = Math.max(...samples.map(Math.abs)) / 0x7fff;
  expect(peak).toBeCloseTo(0.6, 2);
});

it('nothing is written over, and names with blanks are asked for in quotes', async () => {
  const said: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  onTestFinished(() => void vi.restoreAllMocks());
  const home = folder();
  writeFileSync(join(home, 'novel.txt'), 'Mine.');
  await expect(command.start('new', [home])).rejects.toThrow(
    `${home} holds novel.txt, and is left`,
  );
  await expect(command.start('new', [join(home, 'novel.txt')])).rejects.toThrow('is a file');
  expect(read(home, 'novel.txt')).toBe('Mine.');
  expect(await command.start('new', ['../my', 'tale'])).toBe(2);
  expect(said.join('\n')).toContain('a name with blanks stands in quotes: "../my tale"');
  expect(await command.start('new', [])).toBe(2);
});

it('a command is called by the script of the folder that runs it, else by the name of the engine', () => {
  const home = folder();
  const scripts = { play: 'ink-stage start', verify: 'ink-stage check', test: 'ink-stage export' };
  writeFileSync(join(home, 'package.json'), JSON.stringify({ scripts }));
  const calls = ['serve', 'check-story', 'export', 'dev', 'share-card'];
  expect(calls.map((name) => callOf(name, home))).toEqual([
    'npm run play',
    'npm run verify',
    'npm test',
    'npx ink-stage dev',
    'npx ink-stage share-card',
  ]);
  expect(callWithOptions('dev', home)).toBe('npx ink-stage dev');
  expect(callWithOptions('serve', home)).toBe('npm run play --');
  expect(callOf('check-story', root)).toBe('npm run check:story');
  writeFileSync(join(home, 'package.json'), '{');
  expect(callOf('dev', home)).toBe('npx ink-stage dev');
});
