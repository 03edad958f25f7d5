import type { Trail, TrailLine } from './trail.ts';

/**
 * A run of lines: all that is read in one place on the way from one choice (or place, or scene title) to the
 * next. A run is entered at its head and nowhere else, so that whoever read a line of it has read its head.
 */
export interface Run {
  /** Key of its head, which stands for the run. */
  readonly head: string;
  /** Keys of the lines it may begin with: more than its head when a condition chooses the first words. */
  readonly heads: readonly string[];
  readonly lines: readonly string[];
}

/** Which stops lead to each line. */
function sourcesOf(trail: Trail): Map<string, string[]> {
  const sources = new Map<string, string[]>();
  for (const [from, ways] of trail.ways) {
    for (const to of ways.keys()) {
      const known = sources.get(to);
      if (known === undefined) sources.set(to, [from]);
      else known.push(from);
    }
  }
  return sources;
}

/** Finds the runs of a trail. */
export class Runs {
  readonly #trail: Trail;
  readonly #sources: Map<string, string[]>;
  /** The head of the run each line is in. */
  #heads = new Map<string, string>();
  readonly #joined = new Map<string, string>();

  constructor(trail: Trail) {
    this.#trail = trail;
    this.#sources = sourcesOf(trail);
    do {
      this.#heads = this.#settle();
    } while (this.#joinTwins());
  }

  /** The runs, in the order they were come by. */
  all(): Run[] {
    const runs = new Map<string, string[]>();
    for (const [key, head] of this.#heads) {
      const lines = runs.get(head);
      if (lines === undefined) runs.set(head, [key]);
      else lines.push(key);
    }
    return [...runs].map(([head, lines]) => {
      const heads = lines.filter((line) => line === head || this.#joined.get(line) === head);
      return { head, heads, lines };
    });
  }

  /** Head of the run that a line is in; anything else stands for itself. */
  headOf(key: string): string {
    return this.#heads.get(key) ?? key;
  }

  /** The lines that lead to a stop. */
  linesBefore(key: string): TrailLine[] {
    return (this.#sources.get(key) ?? []).flatMap((from) => this.#line(from) ?? []);
  }

  #line(key: string): TrailLine | null {
    const stop = this.#trail.stops.get(key);
    return stop?.kind === 'line' ? stop : null;
  }

  #begins(key: string, line: TrailLine): boolean {
    if (line.titles.size > 0) return true;
    return (this.#sources.get(key) ?? []).some((from) => {
      const before = this.#line(from);
      if (before === null) return true;
      return before.place !== line.place && !this.#isPreamble(from, before, line.place);
    });
  }

  /** Whether a line stands before the first knot and only leads into it: they are one scene. */
  #isPreamble(key: string, line: TrailLine, place: string): boolean {
    const next = [...(this.#trail.ways.get(key)?.keys() ?? [])].map((to) => this.#line(to)?.place);
    return line.place === '' && next.every((to) => to === place);
  }

  /**
   * Gives every line its head. A line that lines of two runs lead to begins a run of its own, which may take
   * lines after it out of theirs: repeated until nothing changes.
   */
  #settle(): Map<string, string> {
    const lines = [...this.#trail.stops].flatMap(([key, stop]) =>
      stop.kind === 'line' ? [[key, stop] as const] : [],
    );
    const own = new Set(lines.filter(([key, line]) => this.#begins(key, line)).map(([key]) => key));
    for (;;) {
      const heads = new Map([...own].map((key) => [key, this.#joined.get(key) ?? key]));
      const queue = [...own];
      let settled = true;
      for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
        const head = heads.get(key) ?? key;
        for (const to of this.#trail.ways.get(key)?.keys() ?? []) {
          if (this.#line(to) === null || own.has(to)) continue;
          const known = heads.get(to);
          if (known === undefined) {
            heads.set(to, head);
            queue.push(to);
          } else if (known !== head) {
            own.add(to);
            settled = false;
          }
        }
      }
      if (settled) return new Map(lines.map(([key]) => [key, heads.get(key) ?? key]));
    }
  }

  /**
   * Joins heads that differ only in what a condition chose to say first: same place and title, and led to by
   * the same lines in the same calls. @returns whether any were found.
   */
  #joinTwins(): boolean {
    const twins = new Map<string, string>();
    let found = false;
    for (const head of new Set(this.#heads.values())) {
      const line = this.#line(head);
      if (line === null) continue;
      const from = (this.#sources.get(head) ?? [])
        .filter((source) => this.headOf(source) !== head)
        .flatMap((source) =>
          [...(this.#trail.ways.get(source)?.get(head)?.within ?? [])].map(
            (within) => `${this.headOf(source)} ${within}`,
          ),
        );
      const sign = JSON.stringify([line.place, [...line.titles], [...new Set(from)].sort()]);
      const twin = twins.get(sign);
      if (twin === undefined) {
        twins.set(sign, head);
        continue;
      }
      this.#joined.set(head, twin);
      for (const [key, to] of this.#joined) if (to === head) this.#joined.set(key, twin);
      found = true;
    }
    return found;
  }
}
