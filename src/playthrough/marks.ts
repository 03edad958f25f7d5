/** Ids, each of which is there or not. A plain value: it never changes. */
export interface Marks extends Iterable<string> {
  readonly size: number;
  has(id: string): boolean;
}

/**
 * Marks that have grown from others, one at a time: all that grew from each other share one list, so that a mark more
 * costs the same however many there are.
 */
class GrownMarks implements Marks {
  constructor(
    /** Each id with its number; those from `size` on have come after these. */
    readonly all: Map<string, number>,
    readonly ids: string[],
    readonly size: number,
  ) {}

  has(id: string): boolean {
    return (this.all.get(id) ?? this.size) < this.size;
  }

  *[Symbol.iterator](): Iterator<string> {
    for (let number = 0; number < this.size; number++) yield this.ids[number] ?? '';
  }
}

/** The marks with one more. */
export function withMark(marks: Marks, id: string): Marks {
  if (marks.has(id)) return marks;
  // Another has grown from the same ones already: these go a way of their own.
  const shared = marks instanceof GrownMarks && marks.ids.length === marks.size;
  const ids = shared ? marks.ids : [...marks];
  const all = shared ? marks.all : new Map(ids.map((one, number) => [one, number] as const));
  all.set(id, ids.length);
  ids.push(id);
  return new GrownMarks(all, ids, ids.length);
}

/** What of some marks is not among others. */
export function marksSince(before: Marks, after: Marks): readonly string[] {
  if (before === after) return [];
  const [one, other] = [before, after];
  if (one instanceof GrownMarks && other instanceof GrownMarks && one.all === other.all) {
    return other.ids.slice(one.size, other.size);
  }
  return [...after].filter((id) => !before.has(id));
}
