import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../compile/built.ts';
import { gameAt } from '../compile/game.ts';
import { shownPath } from '../compile/problem.ts';

/** Where to look for a Python; a system's own sees the modules that its packages bring. */
const pythons = [process.env.PYTHON, '/usr/bin/python3', 'python3', 'python'];

function runs(python: string): boolean {
  return spawnSync(python, ['--version']).status === 0;
}

/**
 * Makes a game's pictures and sounds again by its own script, `source/make.py` among its assets.
 * @param words handed on to it: the steps to make, all of them when there are none.
 * @returns the script's exit code.
 * @throws {Error} when the game has no such script, or this machine no Python.
 */
export async function run(words: readonly string[]): Promise<number> {
  const maker = join(gameAt(root, process.env).assets, 'source/make.py');
  if (!existsSync(maker)) throw new Error(`There is no ${shownPath(maker, root)} to make them by.`);
  const python = pythons.find((one) => one !== undefined && runs(one));
  if (python === undefined) throw new Error('Python 3 is missing; PYTHON may say where it is.');
  return spawnSync(python, [maker, ...words], { stdio: 'inherit' }).status ?? 1;
}
