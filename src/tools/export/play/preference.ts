/** An option as it is seen. */
export interface Seen {
  readonly label: string;
  readonly enabled: boolean;
}

/** How many options are named where one tells of all that was taken. */
const named = 5;

/**
 * What someone takes who wants to get on: of the options that can be taken, one that was taken least. An option
 * is known by its words, and by its number where the words are new each time.
 */
export class Preference {
  readonly #words = new Map<string, number>();
  readonly #numbers = new Map<string, number>();

  /**
   * Takes one of the options that are seen.
   * @param place knot and stitch they are seen in.
   * @returns its number among them; -1 when none can be taken.
   */
  take(place: string, options: readonly Seen[]): number {
    const open = options.flatMap(({ label, enabled }, number) => {
      if (!enabled) return [];
      const [word, sign] = [`${place}: ${label}`, `${place} ${number}`];
      const times = [this.#words.get(word) ?? 0, this.#numbers.get(sign) ?? 0] as const;
      return [{ number, word, sign, times }];
    });
    const [first] = open.toSorted(
      (one, other) => one.times[0] - other.times[0] || one.times[1] - other.times[1],
    );
    if (first === undefined) return -1;
    this.#words.set(first.word, first.times[0] + 1);
    this.#numbers.set(first.sign, first.times[1] + 1);
    return first.number;
  }

  /** What was taken most, in words. */
  summary(): string {
    const most = [...this.#words].toSorted(([, one], [, other]) => other - one);
    const told = most.slice(0, named).map(([word, times]) => `"${word}" ${times} times`);
    if (most.length > named) told.push(`${most.length - named} more options`);
    return `it took ${told.join(', ')}`;
  }
}
