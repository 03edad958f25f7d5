import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GameStory } from '../../catalogue/game-story.ts';
import type { Shipped } from './shipped.ts';

function readJson(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Which version of these packages the lock file holds, by name. */
function lockedVersions(root: string, names: readonly string[]): Record<string, string> {
  const lock: { packages: Record<string, { version?: string }> } = readJson(
    join(root, 'package-lock.json'),
  );
  return Object.fromEntries(
    [...names].sort().map((name) => [name, lock.packages[`node_modules/${name}`]?.version ?? '']),
  );
}

/** The packages that make games and are not part of them. */
function toolsOf(root: string): string[] {
  const { devDependencies = {} }: { devDependencies?: Record<string, string> } = readJson(
    join(root, 'package.json'),
  );
  return Object.keys(devDependencies);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * What a release holds, as JSON: every file with its size in bytes and its SHA-256, and what it was made from.
 * There is no date in it: the same sources make the same bytes.
 * @param packages names of those that are part of it.
 */
export function contents(
  root: string,
  story: GameStory,
  { packages, files }: { readonly packages: readonly string[]; readonly files: readonly Shipped[] },
): string {
  const { id, title } = story.info;
  const listed = files.map(({ path, bytes }) => ({
    path,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  const all = {
    story: { id, title, fingerprint: story.fingerprint },
    node: process.version,
    packages: lockedVersions(root, packages),
    tools: lockedVersions(root, toolsOf(root)),
    files: listed,
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}
