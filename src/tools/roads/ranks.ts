/** A way from one thing to another, by their numbers. */
export interface Way {
  readonly from: number;
  readonly to: number;
}

/** Things in columns, so that ways lead from left to right, but for those that would close a circle. */
export interface Ranks {
  /** By thing: its column. */
  readonly of: readonly number[];
  /** Numbers of the ways that lead back. */
  readonly back: ReadonlySet<number>;
}

/**
 * Ranks `count` things by the longest way to each, as a layered drawing does. A loop and no recursion: a story is
 * as deep as it is long.
 */
export function ranksOf(count: number, ways: readonly Way[]): Ranks {
  const out: number[][] = Array.from({ length: count }, () => []);
  ways.forEach(({ from }, number) => {
    out[from]?.push(number);
  });
  const back = new Set<number>();
  const state = new Array<'new' | 'open' | 'done'>(count).fill('new');
  /** Each after all that it leads to. */
  const order: number[] = [];
  for (let start = 0; start < count; start++) {
    if (state[start] !== 'new') continue;
    state[start] = 'open';
    const path = [{ at: start, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const number = out[top.at]?.[top.next];
      top.next += 1;
      if (number === undefined) {
        state[top.at] = 'done';
        order.push(top.at);
        path.pop();
        continue;
      }
      const to = ways[number]?.to ?? top.at;
      if (state[to] === 'open') back.add(number);
      else if (state[to] === 'new') {
        state[to] = 'open';
        path.push({ at: to, next: 0 });
      }
    }
  }
  const ranks = new Array<number>(count).fill(0);
  for (const from of order.reverse()) {
    for (const number of out[from] ?? []) {
      const to = ways[number]?.to;
      if (to === undefined || back.has(number)) continue;
      ranks[to] = Math.max(ranks[to] ?? 0, (ranks[from] ?? 0) + 1);
    }
  }
  return { of: ranks, back };
}
