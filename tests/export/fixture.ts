import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askFrom } from '../../src/tools/command.ts';
import { loadFor } from '../../src/tools/compile/load-for.ts';
import { exportFlags, readExportOptions } from '../../src/tools/export/options.ts';
import { quietProgress } from '../../src/tools/export/progress.ts';
import type { WrittenRelease } from '../../src/tools/export/write-release.ts';

/** The project whose program every exported story runs in. */
export const project = resolve(import.meta.dirname, '../..');

/** The stories that are exported beside the project's own. */
export type Fixture = 'words' | 'lighthouse';

/** A new folder for what a test writes. */
export function newFolder(name: string): string {
  return realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes and inspects the release of a fixture, which may have effects of its own, or of any `.ink` file. */
export async function exported(
  fixture: Fixture | `${string}.ink`,
  folder: string,
  { root = project, more = [] }: { root?: string | undefined; more?: readonly string[] } = {},
): Promise<WrittenRelease> {
  const story = fixture.endsWith('.ink') ? fixture : `tests/export/${fixture}/story/main.ink`;
  const words = ['--story', story, ...more];
  const asked = readExportOptions(askFrom(exportFlags, words), root, {});
  const { writeRelease } = await loadFor<typeof import('../../src/tools/export/write-release.ts')>(
    { ...asked.game, root: project },
    'export/write-release.ts',
  );
  return writeRelease(asked, folder, quietProgress);
}

/** Copies the program and the fixtures to another place of this machine. */
export function moveHouse(to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of [
    'src',
    'tests/export',
    'assets/fonts',
    'index.html',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    cpSync(join(project, name), join(to, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(to, 'node_modules'), 'junction');
}
