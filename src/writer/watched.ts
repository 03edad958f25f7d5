import type { Variable } from '../story/departure.ts';

/** A variable that is watched. */
export interface Watched extends Variable {
  /** Its value at the line shown before; null where it is the same. */
  readonly before: string | null;
}

/** Variables as they are now, against those of the line shown before; what is new has not changed. */
export function watched(before: readonly Variable[], now: readonly Variable[]): Watched[] {
  const values = new Map(before.map(({ name, value }) => [name, value]));
  return now.map((variable) => {
    const value = values.get(variable.name) ?? variable.value;
    return { ...variable, before: value === variable.value ? null : value };
  });
}
