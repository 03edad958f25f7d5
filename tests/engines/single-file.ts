import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { askFrom } from '../../src/tools/command.ts';
import { exportFlags, readExportOptions } from '../../src/tools/export/options.ts';
import { quietProgress } from '../../src/tools/export/progress.ts';
import { writeRelease } from '../../src/tools/export/write-release.ts';
import { newFolder, project, remove } from '../export/fixture.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the whole game in one file. */
    singleFile: string;
  }
}

/** Writes the game's single file, once for all engines. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = newFolder('single');
  const ask = askFrom(exportFlags, ['--only', 'single']);
  const asked = readExportOptions(ask, project, process.env);
  const { release } = await writeRelease(asked, folder, quietProgress);
  provide('singleFile', join(folder, release.single ?? ''));
  return () => remove(folder);
}
