import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { anotherStory, defineCommand } from '../command.ts';
import { home, root } from '../compile/built.ts';
import { gameAt } from '../compile/game.ts';
import { shownPath } from '../compile/problem.ts';
import { findPython } from '../python.ts';

/**
 * Runs a game's own script, `source/make.py` among its assets.
 * @returns the script's exit code.
 * @throws {Error} when the game has no such script, or this machine no Python.
 */
function make(steps: readonly string[]): number {
  const maker = join(gameAt(root, process.env, home).assets, 'source/make.py');
  if (!existsSync(maker)) throw new Error(`There is no ${shownPath(maker, home)} to make them by.`);
  const python = findPython();
  if (python === null) throw new Error('Python 3 is missing; PYTHON may say where it is.');
  return spawnSync(python, [maker, ...steps], { stdio: 'inherit' }).status ?? 1;
}

export const command = defineCommand({
  summary: 'Makes pictures, type and sound again by their own scripts.',
  details: [
    'The scripts are those of the assets: source/make.py in their folder. What tools it lacks it names.',
    anotherStory,
  ],
  words: { value: '[STEP...]', says: 'the steps to make, all of them where none is named' },
  read: (_ask, steps) => steps,
  run: async (steps) => make(steps),
});
