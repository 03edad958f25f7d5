import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkStory } from '../../src/tools/check/check-story.ts';
import { root } from '../../src/tools/compile/built.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { describeProblem } from '../../src/tools/compile/problem.ts';
import { writeNewStory } from '../../src/tools/new/new-story.ts';

const guide = readFileSync(join(root, 'docs/first-scene.md'), 'utf8');

/** Blocks of code of a kind, in their order; of none for what is typed into a shell. */
function blocks(kind: string): string[] {
  const found = guide.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...found].flatMap(([, of, code = '']) => (of === kind ? [code] : []));
}

let home = '';
beforeAll(() => {
  home = join(realpathSync(mkdtempSync(join(tmpdir(), 'first-'))), 'my-tale');
  writeNewStory({ root, home, folder: home, engine: 'engine' });
  for (const json of blocks('json')) writeFileSync(join(home, 'story/story.json'), json);
});
afterAll(() => rmSync(join(home, '..'), { recursive: true, force: true }));

const scriptsIn = (folder: string): Record<string, string> =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts;

it('says five scripts, and one story.json', () => {
  expect([blocks('ink').length, blocks('json').length]).toEqual([5, 1]);
});

it.each(blocks('ink').map((script) => [script.split('\n')[0], script]))(
  'the script that begins with "%s" is right as it stands',
  (_, script) => {
    writeFileSync(join(home, 'story/main.ink'), script);
    const { problems } = checkStory(gameAt(root, {}, home));
    const told = problems.filter(({ severity }) => severity !== 'note');
    expect(told.map((problem) => describeProblem(problem, home))).toEqual([]);
  },
);

it('has commands that there are: first those of this project, then those of the new story', () => {
  const typed = blocks('').flatMap((block) => block.trim().split('\n'));
  const entered = typed.indexOf('cd ../my-tale');
  expect(entered).toBe(2);
  const unknown = typed.filter((line, at) => {
    const script = /^npm (?:run )?([\w:]+)/.exec(line)?.[1] ?? '';
    if (['ci', 'install'].includes(script) || line.startsWith('cd ')) return false;
    return scriptsIn(at < entered ? root : home)[script] === undefined;
  });
  expect(unknown).toEqual([]);
});

it('names files that a new story has', () => {
  for (const name of ['landing.jpg', 'bell.wav']) {
    expect(guide).toContain(`\`${name}\``);
    expect(readFileSync(join(home, 'assets', name)).length).toBeGreaterThan(0);
  }
});
