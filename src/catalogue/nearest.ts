/**
 * Number of single-letter edits (insert, delete, replace, swap of neighbours) between two words:
 * the optimal string alignment distance.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped)
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      next.push(best);
    }
    beforeLast = last;
    last = next;
  }
  return last[b.length] ?? 0;
}

/** The candidate that `word` was most likely meant to be, or null when none is near enough to suggest. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(word.length / 2)) + 1;
  for (const candidate of candidates) {
    // It takes as many edits at least; a word without end is not held against anything letter by letter.
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    // Where there would be more slips than letters, it was something else that was meant.
    const alike = distance <= word.length;
    if (alike && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** The end of an error message that helps: a likely name, or what there is to choose from. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const likely = nearest(word, candidates);
  if (likely !== null) return `did you mean "${likely}"?`;
  return candidates.length > 0 ? `there is ${candidates.join(', ')}` : 'there are none';
}
