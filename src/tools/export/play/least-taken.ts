import type { Offer } from '../../play/in-page.ts';

/** An option that can be taken, by what it is known by, and how often each was taken. */
interface Candidate {
  readonly number: number;
  readonly word: string;
  readonly sign: string;
  readonly times: readonly [words: number, numbers: number];
}

/**
 * What someone takes who wants to get on: of the options that can be taken, one that was taken least. An option
 * is known by its words, and by its number where the words are new each time.
 */
export class LeastTaken {
  readonly #words = new Map<string, number>();
  readonly #numbers = new Map<string, number>();

  /**
   * Picks one of the options that are seen.
   * @param place knot and stitch they are seen in.
   * @returns its number among them; -1 when none can be taken.
   */
  pick(place: string, offers: readonly Offer[]): number {
    const open = offers.flatMap(({ label, enabled }, number): Candidate[] => {
      if (!enabled) return [];
      const [word, sign] = [`${place}: ${label}`, `${place} ${number}`];
      const times = [this.#see(this.#words, word), this.#see(this.#numbers, sign)] as const;
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

  /** How many options were seen, and how many of them taken. Those of one number whose words change are one. */
  get options(): { readonly seen: number; readonly taken: number } {
    const times = [...this.#numbers.values()];
    return { seen: times.length, taken: times.filter((one) => one > 0).length };
  }

  /** @returns how often it was taken; one that was never seen is known from now on. */
  #see(known: Map<string, number>, name: string): number {
    const times = known.get(name) ?? 0;
    known.set(name, times);
    return times;
  }
}
