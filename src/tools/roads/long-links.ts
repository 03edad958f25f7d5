import type { Bend } from './bends.ts';
import type { Ranks, Way } from './ranks.ts';

/**
 * Columns that all links together may cross: a layered layout puts a piece into each, and a way home from every
 * place of a long story makes more of them than it can order.
 */
const most = { once: 3000, aLink: 4 };

/** Columns that a link may cross among the others, once some have to leave: the eye does not follow it farther. */
const farthest = 16;

/** Map pixels between the lanes of long links, and from the drawing to the first. */
const lane = { gap: 14, off: 40 };

/** Map pixels beside a place in which a long link comes down to its lane. */
const turn = 30;

/** Numbers of the links that are too long to be laid out among the others; none where there is room for all. */
export function longLinks(links: readonly Way[], { of }: Ranks): ReadonlySet<number> {
  const spans = links.map(({ from, to }, number) => {
    return { number, span: Math.abs((of[to] ?? 0) - (of[from] ?? 0)) };
  });
  let sum = spans.reduce((all, { span }) => all + span, 0);
  const room = most.once + most.aLink * links.length;
  const long = new Set<number>();
  if (sum <= room) return long;
  for (const { number, span } of spans.toSorted((one, other) => other.span - one.span)) {
    if (sum <= room && span <= farthest) break;
    long.add(number);
    sum -= span;
  }
  return long;
}

/** The lanes under a drawing, along which long links lead. Those to the same place share one. */
export class Lanes {
  readonly #top: number;
  /** By lane: how far to the right it is taken. */
  readonly #taken: number[] = [];
  readonly #laneTo = new Map<number, number>();

  /**
   * @param height of the drawing, in map pixels.
   * @param ways where each long link comes down and goes up, and the number of the place it leads to.
   */
  constructor(height: number, ways: readonly { from: Bend; end: Bend; to: number }[]) {
    this.#top = height + lane.off;
    const reach = new Map<number, { left: number; right: number }>();
    for (const { from, end, to } of ways) {
      const { left, right } = reach.get(to) ?? { left: end.x, right: end.x };
      reach.set(to, { left: Math.min(left, from.x), right: Math.max(right, from.x) });
    }
    for (const [to, { left, right }] of [...reach].sort(([, a], [, b]) => a.left - b.left)) {
      const free = this.#taken.findIndex((until) => until + turn * 2 < left);
      const number = free < 0 ? this.#taken.length : free;
      this.#taken[number] = right;
      this.#laneTo.set(to, number);
    }
  }

  /** Bends of a long link, between where it comes down and the place it goes up to. */
  bends({ from, end, to }: { from: Bend; end: Bend; to: number }): readonly Bend[] {
    const y = this.#top + (this.#laneTo.get(to) ?? 0) * lane.gap;
    return [
      { x: from.x + turn, y: from.y },
      { x: from.x + turn, y },
      { x: end.x - turn, y },
      { x: end.x - turn, y: end.y },
    ];
  }

  /** Height of the drawing with its lanes. */
  get bottom(): number {
    return this.#top + this.#taken.length * lane.gap + lane.off;
  }
}
