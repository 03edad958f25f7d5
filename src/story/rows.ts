/** A last row shorter than this share of the measure is a widow. */
const widow = 0.3;

/** Steps in which a measure is narrowed, and its least, as shares of it. */
const step = 0.04;
const narrowest = 0.5;

/** What a text comes to in a measure. */
export interface Rows {
  readonly count: number;
  /** Width of the last row, in the measure's unit. */
  readonly last: number;
}

/**
 * The measure that a text is best broken in. It takes no more rows than it must; when the last would be left nearly
 * alone, or when rows are to be even (set in the middle), the measure is narrowed until they are alike.
 * @param longest what a row may have at most.
 * @param rowsIn breaks the text in a measure, each row as full as it can be.
 */
export function measureFor(
  longest: number,
  even: boolean,
  rowsIn: (measure: number) => Rows,
): number {
  const isWidow = ({ last }: Rows) => last < longest * widow;
  const { count, ...whole } = rowsIn(longest);
  if (count < 2 || !(even || isWidow({ count, ...whole }))) return longest;
  let best = longest;
  for (let share = 1 - step; share > narrowest; share -= step) {
    const rows = rowsIn(longest * share);
    if (rows.count > count) break;
    best = longest * share;
    if (!even && !isWidow(rows)) break;
  }
  return best;
}
