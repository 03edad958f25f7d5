import { type Box, instructionsIn, resolve } from './program.ts';

/** What the walk must know of a function, which it never walks into. */
interface StoryFunction {
  /** How many values it takes. */
  readonly takes: number;
  /** Whether it writes any words, itself or in a function it calls. */
  readonly writes: boolean;
}

/** A function by itself. */
interface Body {
  readonly takes: number;
  readonly writes: boolean;
  readonly calls: readonly Box[];
}

/** The functions of a story, looked at once each. */
export class Functions {
  readonly #root: Box;
  readonly #bodies = new Map<Box, Body>();
  readonly #known = new Map<Box, StoryFunction>();

  constructor(root: Box) {
    this.#root = root;
  }

  /** @param from the container that the path stands in. */
  at(path: string, from: Box): StoryFunction {
    const { box } = resolve(this.#root, path, from);
    const known = this.#known.get(box);
    if (known !== undefined) return known;
    // A loop and no recursion: functions may call each other in a chain as long as the story.
    const called = new Set([box]);
    for (const one of called) for (const next of this.#body(one).calls) called.add(next);
    const writes = [...called].some((one) => this.#body(one).writes);
    const found = { takes: this.#body(box).takes, writes };
    this.#known.set(box, found);
    return found;
  }

  #body(box: Box): Body {
    const known = this.#bodies.get(box);
    if (known !== undefined) return known;
    const instructions = [...instructionsIn(box)];
    const takes = instructions.findIndex(({ kind }) => kind !== 'assignTemp');
    const body = {
      takes: Math.max(0, takes),
      writes: instructions.some(
        (one) => one.kind === 'print' || (one.kind === 'text' && one.text.trim() !== ''),
      ),
      calls: instructions.flatMap((one) =>
        one.kind === 'call' ? [resolve(this.#root, one.path, box).box] : [],
      ),
    };
    this.#bodies.set(box, body);
    return body;
  }
}
