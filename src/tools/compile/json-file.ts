import * as v from 'valibot';
import type { Problem } from './problem.ts';
import { MissingFile, OtherEncoding, readSource } from './source-file.ts';

/** What a JSON file holds, or all that is wrong with it. */
type FromFile<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly Problem[] };

type Schema = v.GenericSchema<unknown, unknown>;

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function parse(file: string): { readonly json: unknown } | string {
  let text: string;
  try {
    text = readSource(file);
  } catch (cause) {
    if (cause instanceof MissingFile) return `is missing${cause.hint}`;
    if (cause instanceof OtherEncoding) return cause.message;
    return `cannot be read: ${messageOf(cause)}`;
  }
  try {
    return { json: JSON.parse(text) };
  } catch (cause) {
    return `is not JSON: ${messageOf(cause)}`;
  }
}

/** Names that no record can be trusted to hold: reading would drop them without a word. */
const reserved = ['__proto__', 'constructor', 'prototype'];

/** Paths of all names in a value that are reserved. */
function reservedIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = `${path}${name}`;
    return [...(reserved.includes(name) ? [here] : []), ...reservedIn(inner, `${here}.`)];
  });
}

/** Reads a JSON file and holds it against a schema; each problem names the path inside the file. */
export function readJson<S extends Schema>(file: string, schema: S): FromFile<v.InferOutput<S>> {
  const problem = (message: string): Problem => ({ file, line: null, message, severity: 'error' });
  const parsed = parse(file);
  if (typeof parsed === 'string') return { value: null, problems: [problem(parsed)] };
  const reserved = reservedIn(parsed.json).map((name) =>
    problem(`${name}: JavaScript keeps this name for itself; choose another`),
  );
  if (reserved.length > 0) return { value: null, problems: reserved };
  const result = v.safeParse(schema, parsed.json);
  if (result.success) return { value: result.output, problems: [] };
  const problems = result.issues.map((issue) => {
    const path = v.getDotPath(issue);
    return problem(path === null ? issue.message : `${path}: ${issue.message}`);
  });
  return { value: null, problems };
}
