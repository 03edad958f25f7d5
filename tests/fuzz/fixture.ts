import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import { hash } from '../../src/story/hash.ts';
import type { Finding } from './target.ts';

const folder = join(import.meta.dirname, 'found');

/** An input that once did what none may, and never again. */
export interface Fixture {
  readonly file: string;
  readonly target: string;
  /** What it did. */
  readonly did: string;
  readonly input: unknown;
}

const packed = (input: unknown) => gzipSync(serialize(input)).toString('base64');

/** An input as a reader of the file sees it. */
const shown = (input: unknown) =>
  inspect(input, { depth: 6, maxStringLength: 200, maxArrayLength: 20, breakLength: 120 });

/** Keeps what was found beside the tests, to be given again with every run. @returns the file's path. */
export function keepFinding({ target, kind, message, input }: Finding): string {
  mkdirSync(folder, { recursive: true });
  const bytes = packed(input);
  const file = join(folder, `${target}-${hash(bytes).slice(0, 6)}.json`);
  const kept = { target, did: `${kind}: ${message}`, shown: shown(input), input: bytes };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  return file;
}

/** All that was ever found. */
export function fixtures(): Fixture[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => {
      const { target, did, input } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return { file, target, did, input: deserialize(gunzipSync(Buffer.from(input, 'base64'))) };
    });
}

/** What is printed of a finding: what to call to have it again. */
export function report({ target, seed, index, message, input }: Finding): string {
  return [
    `${target}: ${message}`,
    `  npm run fuzz -- --target ${target} --seed ${seed} --at ${index}`,
    `  ${shown(input)}`,
  ].join('\n');
}
