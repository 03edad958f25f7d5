import * as v from 'valibot';

/** A value read as what it should be, or what is wrong with it, in words for a console. */
export type Reading<T> =
  | { readonly fits: true; readonly value: T }
  | { readonly fits: false; readonly problem: string; readonly keys: readonly string[] };

/** Reads a value of unknown shape. `keys` are the top-level fields that were wrong. */
export function readAs<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Reading<T> {
  const result = v.safeParse(schema, value);
  if (result.success) return { fits: true, value: result.output };
  const problem = result.issues
    .map((issue) => `${v.getDotPath(issue) ?? 'the whole of it'}: ${issue.message}`)
    .join('; ');
  const keys = result.issues.map((issue) => String(issue.path?.[0]?.key ?? ''));
  return { fits: false, problem, keys };
}

/** What is left of an object when the fields that do not fit are taken out of it. */
export function without(value: unknown, keys: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
