import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { root } from '../../compile/folders.ts';
import { reportOf } from './report.ts';
import type { MeasuredGroup } from './rows.ts';

/** What was measured, and the page made of it. */
export const files = {
  result: join(root, 'docs/bench.json'),
  page: join(root, 'docs/bench.md'),
} as const;

const limit = v.union([
  v.strictObject({ most: v.number() }),
  v.strictObject({ least: v.number() }),
  v.strictObject({ times: v.number() }),
]);

const row = v.strictObject({
  what: v.string(),
  unit: v.string(),
  cells: v.record(v.string(), v.number()),
  limits: v.exactOptional(v.record(v.string(), limit)),
});

const group = v.strictObject({
  name: v.string(),
  title: v.string(),
  says: v.array(v.string()),
  columns: v.record(v.string(), v.string()),
  against: v.exactOptional(v.string()),
  rows: v.array(row),
  measured: v.string(),
  seconds: v.exactOptional(v.number()),
  failure: v.exactOptional(v.string()),
});

/** What was measured, from its JSON. @throws {Error} when it is not as it should be. */
export function parseResult(text: string): MeasuredGroup[] {
  return v.parse(v.array(group), JSON.parse(text));
}

/** What was measured before; nothing where there is no such file. @throws {Error} when it is not as it should be. */
export function readResult(): MeasuredGroup[] {
  return existsSync(files.result) ? parseResult(readFileSync(files.result, 'utf8')) : [];
}

/** Keeps what was measured. */
export function writeResult(groups: readonly MeasuredGroup[]): void {
  writeFileSync(files.result, `${JSON.stringify(groups, null, 2)}\n`);
}

/** The page as it is to be. */
export function page(): string {
  return reportOf(readResult());
}

/** Writes the page anew. */
export function writePage(): void {
  writeFileSync(files.page, page());
}
