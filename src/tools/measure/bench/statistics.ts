/** The numbers in order, least first. */
function ordered(numbers: readonly number[]): number[] {
  return numbers.toSorted((one, other) => one - other);
}

/**
 * The number that a share of all is at or below (the nearest-rank method): of 100 numbers in order, the 95th for 95.
 * @param percent above 0, at most 100.
 * @returns NaN where there are no numbers.
 */
export function percentile(numbers: readonly number[], percent: number): number {
  const rank = Math.max(1, Math.ceil((numbers.length * percent) / 100));
  return ordered(numbers)[rank - 1] ?? Number.NaN;
}

/** The middle of some numbers, or the mean of the two in the middle; NaN where there are none. */
export function median(numbers: readonly number[]): number {
  const all = ordered(numbers);
  const half = all.length / 2;
  const upper = all[Math.floor(half)] ?? Number.NaN;
  const lower = all[Math.ceil(half) - 1] ?? Number.NaN;
  return (upper + lower) / 2;
}
