import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { wrongTests } from '../audit/wrong-tests.ts';
import { defineCommand } from '../command.ts';
import { root } from '../compile/built.ts';
import { findBrowser } from '../play/browser.ts';
import { type EngineName, engineNames } from '../play/engines/engine.ts';
import { engines } from '../play/engines/engines.ts';

/** One thing that is checked, and the program that checks it. */
export interface Step {
  readonly name: string;
  /** Path of a script for Node, then its words. */
  readonly script: string;
  readonly words: readonly string[];
  /** Path of what Vitest writes about its tests, as JSON; left out where none are run. */
  readonly report?: string;
}

/**
 * Path of a package's command, without the shell that each system would call it through.
 * @throws {Error} when the package has no such command.
 */
function commandOf(root: string, name: string, command: string): string {
  const require = createRequire(join(root, 'package.json'));
  const file = require.resolve(`${name}/package.json`);
  const { bin }: { bin: string | Record<string, string> } = require(file);
  const path = typeof bin === 'string' ? bin : bin[command];
  if (path === undefined) throw new Error(`the package ${name} has no command "${command}"`);
  return join(dirname(file), path);
}

/**
 * Every step, in rounds: those of one round keep a core busy each and run side by side.
 * @param reports folder for what Vitest writes about its tests.
 */
function roundsOf(
  root: string,
  played: readonly EngineName[],
  reports: string,
): readonly (readonly Step[])[] {
  const tests = (name: string, ...words: string[]): Step => {
    const script = commandOf(root, 'vitest', 'vitest');
    const report = join(reports, `${name}.json`);
    const told = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    return { name, script, words: ['run', ...told, ...words], report };
  };
  const own = join(root, 'src/tools/run.js');
  // The step before has played it in Chromium, at greater length.
  const others = played.filter((name) => name !== 'chromium');
  return [
    [
      { name: 'types', script: commandOf(root, 'typescript', 'tsc'), words: ['--noEmit'] },
      { name: 'lint', script: commandOf(root, '@biomejs/biome', 'biome'), words: ['ci', '.'] },
      { name: 'packages', script: own, words: ['check-packages'] },
      { name: 'story', script: own, words: ['check-story'] },
      { name: 'build', script: commandOf(root, 'vite', 'vite'), words: ['build'] },
    ],
    [tests('unit tests', '--project', 'unit')],
    [tests('browser tests', '--project', 'browser', '--project', 'other story')],
    [tests('the game, played through', '--project', 'game')],
    [tests('the game while things break', '--project', 'faults')],
    [
      tests(
        'the game in other engines',
        '--project',
        'engines',
        ...(others.length > 0 ? others : played).map((name) => `tests/engines/${name}.test.ts`),
      ),
    ],
  ];
}

/** How a step went. */
interface Outcome {
  readonly passed: boolean;
  readonly seconds: number;
  /** What it wrote; empty where the reader saw it being written. */
  readonly written: string;
}

/** Runs a step. @param inSight whether the reader sees what it writes as it does; else that is kept. */
function runStep({ script, words }: Step, root: string, inSight: boolean): Promise<Outcome> {
  return new Promise((resolve) => {
    // Vite, which loads this command, leaves `NODE_ENV` behind: a step is to run as if it had been called alone.
    const { NODE_ENV: _, ...env } = process.env;
    const began = performance.now();
    const stdio: StdioOptions = inSight ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const options = { cwd: root, stdio, env };
    const child: ChildProcess = spawn(process.execPath, [script, ...words], options);
    const written: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (bytes: Buffer) => written.push(bytes));
    }
    const end = (passed: boolean) => {
      const seconds = (performance.now() - began) / 1000;
      resolve({ passed, seconds, written: Buffer.concat(written).toString() });
    };
    child.on('error', () => end(false));
    child.on('close', (code) => end(code === 0));
  });
}

/** The engines that the game is played in here. */
interface EnginesHere {
  readonly played: readonly EngineName[];
  /** Which are missing and how to get them, in a sentence; empty when all are here. */
  readonly notPlayed: string;
}

/**
 * Finds out which engines are here.
 * @param demanded every engine must be: so it is where a machine of its own runs the tests.
 * @throws {Error} naming those that are demanded and missing.
 */
export function enginesToPlay(
  demanded: boolean,
  isHere: (name: EngineName) => boolean = (name) => engines[name].isHere(),
): EnginesHere {
  const missing = engineNames.filter((name) => !isHere(name));
  const named = missing.map((name) => `${engines[name].title} (${engines[name].advice})`);
  const notPlayed = missing.length === 0 ? '' : `not played: ${named.join('; ')}`;
  if (demanded && notPlayed !== '') throw new Error(notPlayed);
  return { played: engineNames.filter(isHere), notPlayed };
}

/**
 * Runs rounds one after the other, all of them even when a step fails, and says at the end which tests passed at a second
 * try alone, which failed, and how many steps passed. What a step writes is printed whole, in the order of the list; where it runs alone, as it writes it.
 * @param rounds the steps of each run side by side.
 * @param notPlayed said before that, when there is something to say.
 * @returns the exit code.
 */
export async function runSteps(
  rounds: readonly (readonly Step[])[],
  root: string,
  print: (line: string) => void,
  notPlayed = '',
): Promise<number> {
  const failed: string[] = [];
  const retried: string[] = [];
  const wrong: string[] = [];
  for (const steps of rounds) {
    const inSight = steps.length === 1;
    const running = steps.map((step) => ({ step, outcome: runStep(step, root, inSight) }));
    for (const { step, outcome } of running) {
      print(`\n==== ${step.name} ====\n`);
      const { passed, seconds, written } = await outcome;
      if (!inSight) print(written.trimEnd());
      print(`\n---- ${step.name}: ${passed ? 'passed' : 'FAILED'} (${seconds.toFixed(1)} s)`);
      if (!passed) failed.push(step.name);
      if (step.report === undefined) continue;
      const tests = wrongTests(step.report, root);
      retried.push(...tests.retried.map((row) => `RETRIED ${row}`));
      if (!passed) wrong.push(...tests.failed.map((row) => `FAILED ${row}`));
    }
  }
  const rows = [...retried, ...wrong];
  if (rows.length > 0) print(`\n${rows.join('\n')}`);
  if (notPlayed !== '') print(`\n${notPlayed}`);
  const which = failed.length > 0 ? `: ${failed.join(', ')}` : '';
  print(`\n${rounds.flat().length - failed.length} passed, ${failed.length} failed${which}`);
  return failed.length === 0 ? 0 : 1;
}

export const command = defineCommand({
  summary: 'Runs everything that checks the project, and says at the end how many steps passed.',
  details: [
    'It fails at once where there is no browser to test with and, with CI set, where an engine is missing.',
    'docs/testing.md says how to run each step alone.',
  ],
  read: () => {},
  async run() {
    console.log(`browser: ${findBrowser()}`);
    const { played, notPlayed } = enginesToPlay(Boolean(process.env.CI));
    const reports = mkdtempSync(join(tmpdir(), 'tests-'));
    try {
      return await runSteps(roundsOf(root, played, reports), root, console.log, notPlayed);
    } finally {
      rmSync(reports, { recursive: true });
    }
  },
});
