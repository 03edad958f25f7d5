/**
 * What a figure may be: at most or at least so much, or at most so many times the figure of the column that others are
 * held against, in the same row.
 */
export type Limit =
  | { readonly most: number }
  | { readonly least: number }
  | { readonly times: number };

/** One thing that was measured, side by side. */
export interface Row {
  readonly what: string;
  /** `ms`, `kB`, `MB`, `s`, `frames` and so on. */
  readonly unit: string;
  /** By the names of columns; one that is left out was not measured. */
  readonly cells: Readonly<Record<string, number>>;
  /** What is asked of it, by the names of columns. */
  readonly limits?: Readonly<Record<string, Limit>>;
}

/** What is measured together. */
export interface Group {
  /** As `--only` names it. */
  readonly name: string;
  readonly title: string;
  /** How it was measured, a paragraph each. */
  readonly says: readonly string[];
  /** Titles of its columns, by their names, in their order. */
  readonly columns: Readonly<Record<string, string>>;
  /** The column that the others are held against. */
  readonly against?: string;
  readonly rows: readonly Row[];
}

/** A group with when and where it was measured. */
export interface MeasuredGroup extends Group {
  /** The day, as `2026-11-29`, and the machine. */
  readonly measured: string;
  /** How long measuring it took. */
  readonly seconds?: number;
  /** What went wrong when it was to be measured last; its figures are those of before, if it has any. */
  readonly failure?: string;
}

/** What a figure is held against, in its row's unit; null where nothing is asked, or there is nothing to hold it against. */
export function boundOf(
  { limits = {}, cells }: Row,
  column: string,
  against: string | undefined,
): number | null {
  const limit = limits[column];
  if (limit === undefined) return null;
  if ('most' in limit) return limit.most;
  if ('least' in limit) return limit.least;
  const base = against === undefined ? undefined : cells[against];
  return base === undefined ? null : base * limit.times;
}

/** Whether a figure is not what it may be. */
export function isMissed(row: Row, column: string, against: string | undefined): boolean {
  const bound = boundOf(row, column, against);
  const figure = row.cells[column];
  const limit = row.limits?.[column];
  if (bound === null || figure === undefined || limit === undefined) return false;
  return 'least' in limit ? figure < bound : figure > bound;
}

/** The same limit for several columns. */
export function limitsOf(limit: Limit, columns: readonly string[]): Record<string, Limit> {
  return Object.fromEntries(columns.map((column) => [column, limit]));
}
