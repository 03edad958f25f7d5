/** Where roads begin and where they lead, as far as a walk has read them: choices in the states they were met in. */
export class Ends<Place> {
  /** By number of a node: those that roads lead from to it. */
  readonly #from: number[][] = [];
  /** By number of a node: the number of its place; -1 for a beginning of the story. */
  readonly #placeOf: number[] = [];
  readonly #places: Place[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #ending = new Set<number>();

  /** Notes a beginning of the story. @returns its number. */
  begin(): number {
    this.#from.push([]);
    return this.#placeOf.push(-1) - 1;
  }

  /**
   * Notes a choice in a state that it was not met in before.
   * @param key tells it from other choices; the same in whatever state.
   * @param place asked for when it is met for the first time.
   * @returns its number in that state.
   */
  choice(key: string, place: () => Place): number {
    const known = this.#numbers.get(key);
    const number = known ?? this.#places.push(place()) - 1;
    this.#numbers.set(key, number);
    this.#from.push([]);
    return this.#placeOf.push(number) - 1;
  }

  /** Notes that a road leads from one to the other. */
  lead(from: number, to: number): void {
    this.#from[to]?.push(from);
  }

  /** Notes that a road from there comes to an end, or where nobody knows. */
  end(from: number): void {
    this.#ending.add(from);
  }

  /**
   * Where a story becomes one without an end: no road leads to an end from there, whatever it was met in, and roads
   * lead there from where one still could come to an end.
   * @returns null where that is so from the very beginning.
   */
  lost(): readonly Place[] | null {
    const ending = new Set(this.#ending);
    for (const node of ending) for (const from of this.#from[node] ?? []) ending.add(from);
    const isLost = this.#places.map(() => true);
    for (const node of ending) isLost[this.#placeOf[node] ?? -1] = false;
    const entered = new Set<number>();
    for (const [node, place] of this.#placeOf.entries()) {
      if (place < 0 && !ending.has(node)) return null;
      if (isLost[place] && this.#from[node]?.some((from) => ending.has(from))) entered.add(place);
    }
    return this.#places.filter((_, number) => entered.has(number));
  }
}
