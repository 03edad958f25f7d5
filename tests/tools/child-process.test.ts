import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { writeGame, writeIn } from './project.ts';

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it('a program that was started ends with the one that started it, also by an error', async () => {
  const { root } = writeGame({});
  const module = resolve(import.meta.dirname, '../../src/tools/play/engines/child-process.ts');
  writeIn(
    root,
    'run.mjs',
    `import { spawn } from 'node:child_process';
    import { runnerImport } from ${JSON.stringify(import.meta.resolve('vite'))};
    const { module } = await runnerImport(${JSON.stringify(module)}, { configFile: false });
    const child = module.endWithUs(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']));
    console.log(child.pid);
    throw new Error('oh');`,
  );
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'run.mjs')]);
  const pid = Number(stdout.toString().trim());
  expect(status).toBe(1);
  expect(pid).toBeGreaterThan(0);
  // Whoever takes in orphans may take a while to bury them.
  await expect.poll(() => isRunning(pid), { timeout: 15_000 }).toBe(false);
});
