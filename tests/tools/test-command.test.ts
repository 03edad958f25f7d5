import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { enginesToPlay, runSteps, type Step } from '../../src/tools/commands/test.ts';
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
  const rounds = steps.map((step) => [step]);
  const code = await runSteps(rounds, root, (line) => printed.push(line));
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

it('the steps of a round run side by side, and each is printed whole, in order; the next round waits for all', async () => {
  const { root } = writeGame({ log: '' });
  // The first of the round ends once the second has; the round after finds both there.
  const script = `
    const { existsSync, writeFileSync } = require('fs');
    const [name, waitsFor] = process.argv.slice(2);
    console.log(name + ' begins');
    const look = () => {
      if (waitsFor !== undefined && !existsSync(waitsFor)) return setTimeout(look, 5);
      console.error(name + ' ends');
      writeFileSync(name, '');
    };
    look();`;
  writeIn(root, 'step.cjs', script);
  writeIn(root, 'last.cjs', "require('fs').statSync('one'); require('fs').statSync('two');");
  const step = (name: string, ...words: string[]): Step => {
    return { name, script: join(root, 'step.cjs'), words: [name, ...words] };
  };
  const last = { name: 'last', script: join(root, 'last.cjs'), words: [] };
  const printed: string[] = [];
  const rounds = [[step('one', 'two'), step('two')], [last]];
  expect(await runSteps(rounds, root, (line) => printed.push(line.trim()))).toBe(0);
  expect(printed.map((line) => line.replace(/ \([\d.]+ s\)/, ''))).toEqual([
    '==== one ====',
    'one begins\none ends',
    '---- one: passed',
    '==== two ====',
    'two begins\ntwo ends',
    '---- two: passed',
    '==== last ====',
    '---- last: passed',
    '3 passed, 0 failed',
  ]);
});

it('tests that failed, once or for good, are named before the last line, each with what was wrong', async () => {
  const { root } = writeGame({});
  const passing = { status: 'passed', fullName: 'is fine', failureMessages: [] };
  const failing = {
    status: 'failed',
    fullName: 'a door opens',
    failureMessages: ['Error: it is locked\n    at door.ts:1'],
  };
  const results = [
    { name: join(root, 'tests/door.test.ts'), message: '', assertionResults: [passing, failing] },
    {
      name: join(root, 'tests/wall.test.ts'),
      message: 'SyntaxError: no wall\n at wall',
      assertionResults: [],
    },
    {
      name: join(root, 'tests/well.test.ts'),
      message: '',
      assertionResults: [passing, { ...passing, failureMessages: ['Error: too early\n    at x'] }],
    },
  ];
  const report = join(root, 'report.json');
  writeIn(root, 'step.cjs', 'process.exit(1)');
  writeIn(root, 'report.json', JSON.stringify({ testResults: results }));
  const printed: string[] = [];
  const step = { name: 'doors', script: join(root, 'step.cjs'), words: [], report };
  expect(await runSteps([[step]], root, (line) => printed.push(line.trim()))).toBe(1);
  expect(printed.at(-2)?.split('\n')).toEqual([
    'RETRIED tests/well.test.ts: is fine: Error: too early',
    'FAILED tests/door.test.ts: a door opens: Error: it is locked',
    'FAILED tests/wall.test.ts: SyntaxError: no wall',
  ]);
  expect(printed.at(-1)).toBe('0 passed, 1 failed: doors');
});

it('a step runs as if it had been called alone: no NODE_ENV of the caller changes a build', async () => {
  const { root } = writeGame({ log: '' });
  writeIn(root, 'step.cjs', 'process.exit(process.env.NODE_ENV === undefined ? 0 : 1)');
  const step = { name: 'step', script: join(root, 'step.cjs'), words: [] };
  expect(process.env.NODE_ENV).toBeDefined();
  expect(await runSteps([[step]], root, () => {})).toBe(0);
});

it('an engine that is not here is named before the last line, with how to get it', async () => {
  const { played, notPlayed } = enginesToPlay(false, (name) => name !== 'webkit');
  expect(played).toEqual(['chromium', 'firefox']);
  const printed: string[] = [];
  expect(await runSteps([], '.', (line) => printed.push(line.trim()), notPlayed)).toBe(0);
  expect(printed.at(-2)).toMatch(/^not played: WebKit \(.*webkit2gtk-driver/);
  expect(printed.at(-1)).toBe('0 passed, 0 failed');
});

it('where every engine is demanded, a missing one is an error; where all are here, nothing is said', () => {
  expect(() => enginesToPlay(true, (name) => name !== 'firefox')).toThrow(
    'not played: Firefox (on Debian "apt-get install firefox-esr',
  );
  expect(enginesToPlay(true, () => true).notPlayed).toBe('');
});
