import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { anotherStory, defineCommand } from '../command.ts';
import { mayRun, outside } from '../compile/brought-code.ts';
import { home, root } from '../compile/built.ts';
import { gameAt } from '../compile/game.ts';
import { shownPath } from '../compile/problem.ts';
import { trust } from '../game-options.ts';
import { findPython } from '../python.ts';

/**
 * Runs a game's own script, `source/make.py` among its assets.
 * @returns the script's exit code; 2 where it may not run.
 * @throws {Error} when the game has no such script, or this machine no Python.
 */
async function make(steps: readonly string[], trusted: boolean): Promise<number> {
  const game = gameAt(root, process.env, home);
  const maker = join(game.assets, 'source/make.py');
  if (!existsSync(maker)) throw new Error(`There is no ${shownPath(maker, home)} to make them by.`);
  const python = findPython();
  if (python === null) throw new Error('Python 3 is missing; PYTHON may say where it is.');
  if (!(await mayRun(outside([maker], game), game, trusted || undefined))) return 2;
  return spawnSync(python, [maker, ...steps], { stdio: 'inherit' }).status ?? 1;
}

export const command = defineCommand({
  summary: 'Makes pictures, type and sound again by their own scripts.',
  details: [
    'The scripts are those of the assets: source/make.py in their folder. What tools it lacks it names.',
    anotherStory,
  ],
  words: { value: '[STEP...]', says: 'the steps to make, all of them where none is named' },
  options: [trust],
  read: (ask, steps) => ({ steps, trusted: ask(trust) }),
  run: ({ steps, trusted }) => make(steps, trusted),
});
