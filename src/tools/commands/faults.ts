import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineCommand, flag, number, texts } from '../command.ts';
import { root } from '../compile/built.ts';

/** Path of vitest's own command. */
function vitest(): string {
  const require = createRequire(join(root, 'package.json'));
  return join(dirname(require.resolve('vitest/package.json')), 'vitest.mjs');
}

/** What `tests/faults/wishes.ts` reads. */
interface Wishes {
  readonly only: readonly string[];
  readonly planted: 'all' | readonly string[];
  readonly inputs: boolean;
  readonly inPairs: boolean;
}

/** Runs the harness with wishes. @returns its exit code. */
function runFaults(wishes: Wishes): Promise<number> {
  return new Promise((resolve) => {
    const { NODE_ENV: _, ...env } = process.env;
    // What a service worker keeps is no part of what is asked for then.
    const part =
      wishes.inputs || wishes.inPairs || wishes.only.length > 0 || wishes.planted === 'all';
    const files = part ? ['tests/faults/every.faults.test.ts'] : [];
    const words = ['run', '--project', 'faults', '--reporter', 'verbose', ...files];
    const child = spawn(process.execPath, [vitest(), ...words], {
      cwd: root,
      stdio: 'inherit',
      env: { ...env, FAULTS: JSON.stringify(wishes) },
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const seed = number('seed', 7, 0, 'from which every moment and every pair follows');
const pairs = number(
  'pairs',
  20,
  0,
  'how many pairs of faults are played, each from a seed one higher',
);
const minutes = number(
  'minutes',
  0,
  0,
  'minutes after which no pair is begun any more; 0 for no end',
);
const only = texts('only', {
  value: 'WORDS',
  says: 'faults with these words in their names alone',
});
const inPairs = flag('in-pairs', 'pairs alone, and no fault by itself before them');
const planted = flag(
  'planted',
  'builds the game without one answer after the other: each must be found out',
);

const inputs = flag(
  'inputs',
  'nothing but keys and presses at random, a thousand a minute, for so many minutes',
);

export const command = defineCommand({
  summary: 'Plays the built game while things break, each fault by itself and in pairs.',
  details: ['What is wrong stands under the plan that was played: the same seed plays it again.'],
  options: [seed, pairs, inPairs, minutes, only, planted, inputs],
  read: (ask) => ({
    seed: ask(seed),
    pairs: ask(pairs),
    inPairs: ask(inPairs),
    minutes: ask(minutes),
    only: ask(only),
    planted: ask(planted) ? ('all' as const) : [],
    inputs: ask(inputs),
    every: true,
    apart: true,
  }),
  run: runFaults,
});
