import * as v from 'valibot';
import { jsonSlip } from './json-slips.ts';
import type { Problem, Severity } from './problem.ts';
import { wordsOf } from './schema-words.ts';
import { Illegible, MissingFile, readSource } from './source-file.ts';

/** What a JSON file holds, or all that is wrong with it. */
type FromFile<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly Problem[] };

type Schema = v.GenericSchema<unknown, unknown>;

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** What is wrong with a file that holds no JSON. */
interface Unreadable {
  readonly message: string;
  readonly line: number | null;
}

function parse(file: string): { readonly json: unknown } | Unreadable {
  let text: string;
  try {
    text = readSource(file);
  } catch (cause) {
    if (cause instanceof MissingFile) return { message: `is missing${cause.hint}`, line: null };
    if (cause instanceof Illegible) return cause;
    return { message: `cannot be read: ${messageOf(cause)}`, line: null };
  }
  try {
    return { json: JSON.parse(text) };
  } catch (cause) {
    return jsonSlip(text, cause);
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

/** A problem of a JSON file as a whole. */
function problemOf(file: string, message: string, severity: Severity): Problem {
  return { file, line: null, message, severity };
}

/** Whether a value of JSON has fields. */
function isRecord(json: unknown): boolean {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/**
 * What a JSON file holds, whatever it is; names that no record can hold are refused.
 * @param severity how bad it is when it cannot be read.
 */
export function readAnyJson(file: string, severity: Severity): FromFile<unknown> {
  const problem = (message: string) => problemOf(file, message, severity);
  const parsed = parse(file);
  if (!('json' in parsed)) {
    const { message, line } = parsed;
    return { value: null, problems: [{ ...problem(message), line }] };
  }
  if (!isRecord(parsed.json)) {
    return { value: null, problems: [problem('holds no fields: it should be one object in { }')] };
  }
  const reserved = reservedIn(parsed.json).map((name) =>
    problem(`${name}: JavaScript keeps this name for itself; choose another`),
  );
  return reserved.length > 0
    ? { value: null, problems: reserved }
    : { value: parsed.json, problems: [] };
}

/**
 * Reads a JSON file that describes something, and holds it against a schema; each problem names the path inside the
 * file. What is described wrongly is not there: the play goes on without it.
 */
export function readJson<S extends Schema>(file: string, schema: S): FromFile<v.InferOutput<S>> {
  const read = readAnyJson(file, 'remark');
  if (read.problems.length > 0) return { value: null, problems: read.problems };
  const result = v.safeParse(schema, read.value);
  if (result.success) return { value: result.output, problems: [] };
  return {
    value: null,
    problems: result.issues.map((issue) => problemOf(file, wordsOf(issue, schema), 'remark')),
  };
}

/** A value without what lies at a path; what holds a thing that is not there goes as a whole. */
function without(value: unknown, path: readonly PropertyKey[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    const at = Number(key);
    // A list where fields are wanted has none to leave out.
    if (!(at in value)) return undefined;
    if (rest.length === 0) return value.toSpliced(at, 1);
    const inner = without(value[at], rest);
    return inner === undefined ? value.toSpliced(at, 1) : value.with(at, inner);
  }
  const fields: Record<PropertyKey, unknown> = { ...value };
  if (!(key in fields)) return undefined;
  const inner = rest.length === 0 ? undefined : without(fields[key], rest);
  if (inner === undefined) delete fields[key];
  else fields[key] = inner;
  return fields;
}

/** What fits a schema in a JSON value, and what is wrong with the rest, which is left out. */
export function fitting<S extends Schema>(
  file: string,
  json: unknown,
  schema: S,
): { readonly value: v.InferOutput<S> | null; readonly problems: readonly Problem[] } {
  const first = v.safeParse(schema, json);
  if (first.success) return { value: first.output, problems: [] };
  const problems = first.issues.map((issue) => problemOf(file, wordsOf(issue, schema), 'remark'));
  let rest = json;
  for (let result: v.SafeParseResult<S> = first; !result.success; ) {
    const path = result.issues[0].path?.map(({ key }) => key as PropertyKey) ?? [];
    rest = without(rest, path);
    if (rest === undefined) return { value: null, problems };
    result = v.safeParse(schema, rest);
    if (result.success) return { value: result.output, problems };
  }
  return { value: null, problems };
}
