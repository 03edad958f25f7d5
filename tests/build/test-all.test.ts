import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runSteps, type Step } from '../../src/build/test-all.ts';
import { writeGame, writeIn } from './project.ts';

/** Runs steps that each write down their name and end with a code; returns what is left of it all. */
async function ran(...codes: readonly number[]) {
  const { root } = writeGame({ log: '' });
  const script =
    "require('fs').appendFileSync('log', process.argv[2]); process.exit(process.argv[3])";
  writeIn(root, 'step.cjs', script);
  const steps = codes.map((code, index): Step => {
    const name = `step ${index}`;
    return { name, script: join(root, 'step.cjs'), words: [name, String(code)] };
  });
  const printed: string[] = [];
  const code = await runSteps(steps, root, (line) => printed.push(line));
  return { code, log: readFileSync(join(root, 'log'), 'utf8'), end: printed.at(-1)?.trim() };
}

it('when all steps pass, so do the tests', async () => {
  expect(await ran(0, 0)).toEqual({ code: 0, log: 'step 0step 1', end: '2 passed, 0 failed' });
});

it('a step that fails fails the tests, and those after it are run all the same', async () => {
  expect(await ran(0, 3, 0)).toEqual({
    code: 1,
    log: 'step 0step 1step 2',
    end: '2 passed, 1 failed: step 1',
  });
});

it('a step runs as if it had been called alone: no NODE_ENV of the caller changes a build', async () => {
  const { root } = writeGame({ log: '' });
  writeIn(root, 'step.cjs', 'process.exit(process.env.NODE_ENV === undefined ? 0 : 1)');
  const step = { name: 'step', script: join(root, 'step.cjs'), words: [] };
  expect(process.env.NODE_ENV).toBeDefined();
  expect(await runSteps([step], root, () => {})).toBe(0);
});
