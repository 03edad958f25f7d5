import * as v from 'valibot';
import { nearest } from '../../catalogue/nearest.ts';

/** Names of the fields that a schema has at a path; none where it has any, or is no record. */
function fieldsAt(schema: unknown, path: readonly unknown[]): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if ('pipe' in schema && Array.isArray(schema.pipe)) return fieldsAt(schema.pipe[0], path);
  if ('wrapped' in schema) return fieldsAt(schema.wrapped, path);
  const [key, ...rest] = path;
  if ('entries' in schema && typeof schema.entries === 'object' && schema.entries !== null) {
    const entries = new Map<unknown, unknown>(Object.entries(schema.entries));
    return path.length === 0 ? Object.keys(schema.entries) : fieldsAt(entries.get(key), rest);
  }
  if ('item' in schema) return fieldsAt(schema.item, rest);
  return 'value' in schema ? fieldsAt(schema.value, rest) : [];
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list in [ ]',
  Object: 'an object in { }',
};

const shown = (value: unknown) => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

function unknownField(schema: unknown, keys: readonly unknown[]): string {
  const known = fieldsAt(schema, keys.slice(0, -1));
  const meant = nearest(String(keys.at(-1)), known);
  if (meant !== null) return `there is no such field; did you mean "${meant}"?`;
  return known.length > 0 ? `there is no such field; there is ${known.join(', ')}` : 'is no field';
}

function oneOf({ expected, input }: v.BaseIssue<unknown>): string {
  const known = [...(expected ?? '').matchAll(/"(.+?)"/g)].map(([, word = '']) => word);
  const meant = typeof input === 'string' ? nearest(input, known) : null;
  const hint = meant === null ? `there is ${known.join(', ')}` : `did you mean "${meant}"?`;
  return `${shown(input)} is not known here; ${hint}`;
}

function messageOf(issue: v.BaseIssue<unknown>, schema: unknown): string {
  const { type, expected, input, message } = issue;
  const keys = (issue.path ?? []).map(({ key }) => key);
  // A message of our own says what is wanted.
  if (!message.startsWith('Invalid ')) return message;
  if (type === 'strict_object' && expected === 'never') return unknownField(schema, keys);
  if (type === 'strict_object' && input === undefined) return 'is missing';
  if (type === 'picklist') return oneOf(issue);
  if (type === 'min_value' || type === 'max_value') {
    const bound = (expected ?? '').replace(/^[<>]=/, '');
    return `should be at ${type === 'min_value' ? 'least' : 'most'} ${bound}, and is ${shown(input)}`;
  }
  const kind = kinds[expected ?? ''];
  return kind === undefined ? message : `should be ${kind}, and is ${shown(input)}`;
}

/** An issue of a schema in words that name the path inside the file, and the nearest right word. */
export function wordsOf(issue: v.BaseIssue<unknown>, schema: unknown): string {
  const path = v.getDotPath(issue);
  const message = messageOf(issue, schema);
  return path === null ? message : `${path}: ${message}`;
}
