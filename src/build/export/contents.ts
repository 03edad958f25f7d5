import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GameStory } from '../../catalogue/game-story.ts';
import type { Shipped } from './shipped.ts';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
}

/** Version of each package as it is locked: those that are part of games, and those that only make them. */
function lockedPackages(root: string) {
  const lock: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  const versions = (dev: boolean) =>
    Object.fromEntries(
      Object.entries(lock.packages).flatMap(([path, locked]) => {
        // One that lies within another is there for that one alone.
        const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
        const wanted = name !== undefined && (locked.dev ?? false) === dev;
        return wanted ? [[name, locked.version ?? '']] : [];
      }),
    );
  return { inside: versions(false), tools: versions(true) };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * What a release holds, as JSON: every file with its size in bytes and its SHA-256, and what it was made from.
 * There is no date in it: the same sources make the same bytes.
 */
export function contents(root: string, story: GameStory, files: readonly Shipped[]): string {
  const { inside, tools } = lockedPackages(root);
  const { id, title } = story.info;
  const listed = files.map(({ path, bytes }) => ({
    path,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  const all = {
    story: { id, title, fingerprint: story.fingerprint },
    node: process.version,
    packages: inside,
    tools,
    files: listed,
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}
