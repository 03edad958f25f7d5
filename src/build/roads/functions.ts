import { type Box, instructionsIn, resolve } from './program.ts';

/** What the walk must know of a function, which it never walks into. */
export interface StoryFunction {
  /** How many values it takes. */
  readonly takes: number;
  /** Whether it writes any words. */
  readonly writes: boolean;
}

/** The functions of a story, looked at once each. */
export class Functions {
  readonly #root: Box;
  readonly #known = new Map<string, StoryFunction>();

  constructor(root: Box) {
    this.#root = root;
  }

  /** @param from the container that the path stands in. */
  at(path: string, from: Box): StoryFunction {
    const { box } = resolve(this.#root, path, from);
    const known = this.#known.get(box.path);
    if (known !== undefined) return known;
    const instructions = [...instructionsIn(box)];
    const takes = instructions.findIndex(({ kind }) => kind !== 'assignTemp');
    // A function that calls itself writes when anything else in it does.
    this.#known.set(box.path, { takes, writes: false });
    const writes = instructions.some(
      (one) =>
        one.kind === 'print' ||
        (one.kind === 'text' && one.text.trim() !== '') ||
        (one.kind === 'call' && this.at(one.path, box).writes),
    );
    const found = { takes: Math.max(0, takes), writes };
    this.#known.set(box.path, found);
    return found;
  }
}
