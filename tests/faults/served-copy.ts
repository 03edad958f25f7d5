import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { builtGame } from '../../src/tools/compile/built.ts';
import { serveGame } from '../e2e/served-game.ts';

/** Serves a copy of the built game: it is played for long, and what is built meanwhile takes no file from it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  cpSync(await builtGame(), folder, { recursive: true });
  const close = await serveGame(project, folder);
  return async () => {
    await close();
    rmSync(folder, { recursive: true });
  };
}
