/** Which knots can follow which. */
export class KnotGraph {
  readonly #numbers = new Map<string, number>();
  /** By number of a knot: those that it leads to at once. */
  readonly #leads: Set<number>[] = [];
  /** By number of a knot, once asked for: a bit for each that can follow it. A large story has thousands of knots. */
  readonly #reached: Uint32Array[] = [];

  /** Notes that one leads to another; to be done before anything is asked. */
  add(from: string, to: string): void {
    this.#leads[this.#numberOf(from)]?.add(this.#numberOf(to));
  }

  /** Whether one of these is or can be followed by one of those. */
  reach(from: Iterable<string>, to: Iterable<string>): boolean {
    for (const knot of from) {
      const reached = this.#reachOf(this.#numberOf(knot));
      for (const wanted of to) if (has(reached, this.#numberOf(wanted))) return true;
    }
    return false;
  }

  #numberOf(knot: string): number {
    const known = this.#numbers.get(knot);
    if (known !== undefined) return known;
    this.#numbers.set(knot, this.#leads.length);
    return this.#leads.push(new Set()) - 1;
  }

  /** Every knot that can follow one, itself too. */
  #reachOf(knot: number): Uint32Array {
    const known = this.#reached[knot];
    if (known !== undefined) return known;
    const reached = new Uint32Array(Math.ceil(this.#leads.length / 32));
    const queue = [knot];
    put(reached, knot);
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const to of this.#leads[at] ?? []) {
        if (has(reached, to)) continue;
        const beyond = this.#reached[to];
        if (beyond === undefined) {
          put(reached, to);
          queue.push(to);
        } else putAll(reached, beyond);
      }
    }
    this.#reached[knot] = reached;
    return reached;
  }
}

function has(bits: Uint32Array, number: number): boolean {
  return (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}

function put(bits: Uint32Array, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
}

function putAll(bits: Uint32Array, others: Uint32Array): void {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] ?? 0) | (others[at] ?? 0);
}
