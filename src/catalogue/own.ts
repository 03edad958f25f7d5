/** The same entries in a record that has none but its own: to ask it for a name needs no care. */
export function bare<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.assign(Object.create(null), record);
}

/**
 * What a record holds under a name of the author's. Only its own: `constructor` and `toString` are words like any
 * other in a story.
 */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
