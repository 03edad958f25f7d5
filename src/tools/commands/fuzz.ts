import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineCommand, flag, text, UsageError } from '../command.ts';
import { root } from '../compile/built.ts';

const seed = text('seed', { value: 'NUMBER', says: 'of the chance that makes inputs (1)' });
const minutes = text('minutes', { value: 'NUMBER', says: 'how long, for all together (5)' });
const target = text('target', { value: 'NAME', says: 'one alone: links, files, kept, lines, ...' });
const at = text('at', { value: 'NUMBER', says: 'the one input of that number, as it was told of' });
const keep = flag('keep', 'what is found is kept in tests/fuzz/found, and given with every run');

/** @throws {UsageError} for what is no number of 0 or more. */
function numberOf(name: string, given: string): string {
  if (Number(given) >= 0) return given;
  throw new UsageError(`--${name} ${given}: that is no number`);
}

export const command = defineCommand({
  summary:
    'Gives the game what nobody means well: links, files, saves, lines, tags and more, by chance.',
  details: ['The tests give 100,000 inputs of seed 1; this goes on for as long as it is told to.'],
  options: [seed, minutes, target, at, keep],
  read: (ask) => ({
    seed: numberOf('seed', ask(seed) ?? '1'),
    minutes: numberOf('minutes', ask(minutes) ?? '5'),
    target: ask(target),
    at: ask(at),
    keep: ask(keep),
  }),
  async run(asked) {
    const file = createRequire(join(root, 'package.json')).resolve('vitest/package.json');
    const words = ['run', '--project', 'unit', 'tests/fuzz/fuzz.test.ts', '-t', 'none throws'];
    const { status } = spawnSync(process.execPath, [join(dirname(file), 'vitest.mjs'), ...words], {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        FUZZ_SEED: asked.seed,
        ...(asked.at === undefined
          ? { FUZZ_MINUTES: asked.minutes }
          : { FUZZ_AT: numberOf('at', asked.at) }),
        ...(asked.target === undefined ? {} : { FUZZ_TARGET: asked.target }),
        ...(asked.keep ? { FUZZ_KEEP: '1' } : {}),
      },
    });
    return status ?? 1;
  },
});
