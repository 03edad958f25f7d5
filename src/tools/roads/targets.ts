import type { Value } from './instruction.ts';
import { type Box, instructionsIn } from './program.ts';

/**
 * What the story's global variables may hold of places to go to, gathered while it is walked: a divert by
 * variable goes to one of them.
 */
export class Targets {
  readonly #held = new Map<string, Set<string>>();
  readonly #all: readonly string[];
  /** Counts what was learnt, so that a walk that learnt something can be repeated. */
  known = 0;

  constructor(root: Box) {
    const all = new Set<string>();
    for (const instruction of instructionsIn(root)) {
      if (instruction.kind !== 'push' || instruction.value.kind !== 'target') continue;
      // Ink's own return addresses are none of the author's.
      if (!/\$r\d*$/.test(instruction.value.path)) all.add(instruction.value.path);
    }
    this.#all = [...all];
  }

  /** Notes that a variable may hold a value. */
  hold(name: string, value: Value): void {
    const held = this.#held.get(name) ?? new Set();
    this.#held.set(name, held);
    const before = held.size;
    if (value.kind === 'target') held.add(value.path);
    else if (value.kind === 'global')
      for (const path of this.#held.get(value.name) ?? []) held.add(path);
    this.known += held.size - before;
  }

  /** Paths that a value may stand for: all the story ever names, where nothing is known of it. */
  of(value: Value | undefined): readonly string[] {
    if (value?.kind === 'target') return [value.path];
    const held = value?.kind === 'global' ? this.#held.get(value.name) : undefined;
    return held !== undefined && held.size > 0 ? [...held] : this.#all;
  }
}
