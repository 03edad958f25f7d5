import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import type { GameStory } from '../../catalogue/game-story.ts';
import type { KeptFile } from '../../catalogue/kept-files.ts';
import { type Installed, shippedPackages, toolPackages } from '../compile/packages.ts';

/** A file of a release. */
export interface ReleaseFile {
  /** From the folder it was read from, with forward slashes. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** Endings of files that hold text: worth compressing, and read by the inspection. */
const textual = /\.(html|js|css|svg|json|webmanifest|txt)$/;

export function isText({ path }: Pick<ReleaseFile, 'path'>): boolean {
  return textual.test(path);
}

/** Every file in a folder, in one order on every system. */
export function readReleaseFiles(folder: string): ReleaseFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), file }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, file }) => ({ path, bytes: readFileSync(file) }));
}

/** Bytes of all files together. */
export function sizeOf(files: readonly ReleaseFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** A release as it lies in a folder; what was not asked for is not in it. */
export interface Release {
  /** Absolute path of the folder that holds everything. */
  readonly folder: string;
  /** Whether `web/` is there. */
  readonly hasFolder: boolean;
  /** File names. */
  readonly zip: string | null;
  readonly single: string | null;
  /** What the game in `web/` keeps to be played without a network. */
  readonly kept: readonly KeptFile[];
  /** Whether the story has anything that a stage draws. */
  readonly staged: boolean;
  /** Whether what the story lacks is a fault when it is played: else the check has remarked on it. */
  readonly strict: boolean;
}

/** What every release holds, and by which one is told from somebody's own folder. */
export const contentsName = 'contents.json';

export const folderName = 'web';

export function zipNameOf(story: string): string {
  return `${story}-web.zip`;
}

export function singleNameOf(story: string): string {
  return `${story}.html`;
}

/** Versions by package; of those named alone, where names are given. */
function versions(installed: readonly Installed[], names?: readonly string[]) {
  const wanted = installed.filter(({ name }) => names?.includes(name) ?? true);
  return Object.fromEntries(wanted.map(({ name, version }) => [name, version]));
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
  {
    packages,
    files,
  }: { readonly packages: readonly string[]; readonly files: readonly ReleaseFile[] },
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
    packages: versions(shippedPackages(root), packages),
    tools: versions(toolPackages(root)),
    files: listed,
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** Every entry has the first day that a zip can name: the same files make the same bytes whenever it is made. */
const firstDay = new Date(1980, 0, 1);

/** What only a web server of one's own reads; game hosts do not. */
const forServers = /^_headers$|\.br$/;

/** The files that go into the zip of a folder. */
export function forHosts(files: readonly ReleaseFile[]): ReleaseFile[] {
  return files.filter(({ path }) => !forServers.test(path));
}

/** A zip of these files, in their order. Pictures and sounds are stored as they are: they are compressed already. */
export function zipped(files: readonly ReleaseFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const file of files) {
    entries[file.path] = [file.bytes, { level: isText(file) ? 9 : 0, mtime: firstDay }];
  }
  return zipSync(entries);
}
