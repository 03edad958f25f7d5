import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/tools/compile/built.ts';
import { loadFor } from '../../src/tools/compile/load-for.ts';
import { describeProblem } from '../../src/tools/compile/problem.ts';
import { writeGame } from './project.ts';

/** All that is said of a story with a file of functions beside it. */
async function said(ink: string, functions: string): Promise<string[]> {
  const made = writeGame({ 'story/main.ink': ink, 'story/story.json': '{}' });
  writeFileSync(join(made.root, 'story/externals.ts'), functions);
  const { checkStory } = await loadFor<typeof import('../../src/tools/check/check-story.ts')>(
    { ...made, root },
    'check/check-story.ts',
  );
  return checkStory(made)
    .problems.filter(({ message }) => message.includes('EXTERNAL'))
    .map((problem) => `${problem.severity} ${describeProblem(problem, made.root)}`);
}

describe('functions in the file beside the story', () => {
  it('are held against what the story declares', async () => {
    const ink = `EXTERNAL sum(a, b)
EXTERNAL some(a)
EXTERNAL save(a)
EXTERNAL wait()
EXTERNAL gone()
EXTERNAL any(a, b)
{sum(1, 2)} {some(1)} {save(1)} {wait()} {gone()} {any(1, 2)}
`;
    const functions = `import { impure } from '@kit/externals';
export const sum = (a: number, b: number) => a + b;
export function some(a: number, b: number) { return b ?? a; }
export const save = impure((a: number) => a);
export async function wait() {}
export const any = (...all: number[]) => all.length;

export const gonne = () => 1;
`;
    expect(await said(ink, functions)).toEqual([
      'remark story/externals.ts:8 the story has no EXTERNAL gonne; did you mean "gone"?',
      'remark story/main.ink:2 EXTERNAL some - in externals.ts, "some" takes 2, and is given 1',
      expect.stringMatching(
        /main\.ink:3 EXTERNAL save - in externals\.ts, "save" is declared impure/,
      ),
      expect.stringMatching(/main\.ink:4 EXTERNAL wait - in externals\.ts, "wait" is asynchronous/),
      expect.stringMatching(/main\.ink:5 EXTERNAL gone - nothing outside the story answers/),
    ]);
  });

  it('that ask the clock or chance, or count, are found out where the story is read', async () => {
    const ink = `EXTERNAL dice()
EXTERNAL now()
EXTERNAL count()
EXTERNAL fine(a)
{dice()} {now()} {count()} {fine(2)}
`;
    const functions = `let n = 0;
export const dice = () => Math.random();
export const now = () => performance.now();
export const count = () => { n += 1; return n; };
export const fine = (a: number) => a * 2;
`;
    expect(await said(ink, functions)).toEqual([
      expect.stringMatching(
        /^remark .*main\.ink:1 EXTERNAL dice - dice\(\) answered 0\.\d+, then 0\.\d+/,
      ),
      expect.stringMatching(/main\.ink:2 EXTERNAL now - now\(\) answered/),
      expect.stringMatching(
        /main\.ink:3 EXTERNAL count - count\(\) answered 1, then 2: the story is not/,
      ),
    ]);
  });

  it('that fail are told of where they are called', async () => {
    const ink = 'EXTERNAL f()\nBefore.\n-> hall\n=== hall ===\nHere {f()}.\n-> END\n';
    const told = await said(
      ink,
      'export const f = (): number => { throw new Error("no rope"); };\n',
    );
    expect(told).toEqual(['remark story/main.ink:5 EXTERNAL f fails: no rope; 0 is taken']);
  });
});
