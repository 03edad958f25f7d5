import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const fixture = join(root, 'tests/export/lighthouse');
const manual = readFileSync(join(root, 'docs/effects.md'), 'utf8');

/** The code of the manual, by the file that stands above each block. */
const blocks = new Map(
  [...manual.matchAll(/^`tale\/([\w/.]+)`\n\n```ts\n([\s\S]*?)^```$/gm)].map(
    ([, file = '', code = '']) => [file, code] as const,
  ),
);

interface Ended {
  readonly code: number;
  readonly said: string;
}

function check(story: string): Promise<Ended> {
  const words = ['src/tools/run.js', 'check-story'];
  const assets = join(fixture, 'assets');
  const env = { ...process.env, STORY: story, ASSETS: assets, TRUST_STORY: '1' };
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: root, env }, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), said: `${out}${err}` });
    });
  });
}

test('the manual builds the very effect that is played here', () => {
  const folder = 'effects/lamp';
  const files = readdirSync(join(fixture, 'story', folder));
  expect([...blocks.keys()].sort()).toEqual(files.map((name) => `${folder}/${name}`).sort());
  for (const [file, code] of blocks) {
    expect(code, file).toBe(readFileSync(join(fixture, 'story', file), 'utf8'));
  }
  const lines = [...blocks.values()].join('').split('\n').length - 1;
  expect(lines).toBeLessThan(60);
});

test('its code makes the tag of another story, which is checked like any', async () => {
  const tale = mkdtempSync(join(tmpdir(), 'tale-'));
  onTestFinished(() => rmSync(tale, { recursive: true, force: true }));
  cpSync(join(fixture, 'story/story.json'), join(tale, 'story.json'));
  for (const [file, code] of blocks) {
    mkdirSync(dirname(join(tale, file)), { recursive: true });
    writeFileSync(join(tale, file), code);
  }
  const main = join(tale, 'main.ink');
  const play = (tag: string) => {
    writeFileSync(
      main,
      `# background: shore # show: ada stand >> at left\n${tag}\nAda: There. # ending: lit\n-> END\n`,
    );
    return check(main);
  };
  expect(await play('# lamp: ada on >> over 1s')).toMatchObject({ code: 0 });
  const slip = await play('# lamb: ada on');
  expect(slip.code).toBe(1);
  expect(slip.said).toContain('no tag is called "lamb"; did you mean "lamp"?');
  const absent = await play('# lamp: bo on');
  expect(absent.said).toContain('bo is not on the stage here');
}, 60_000);
