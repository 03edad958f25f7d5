import { Box, type Pointer, resolve, settle } from './program.ts';

/**
 * The places of a story that are come to otherwise than from the instruction before them. Between two of them
 * a walk goes straight on and meets nobody.
 */
export class Joints {
  readonly #at = new Map<Box, Set<number>>();

  constructor(root: Box) {
    const boxes = [root];
    for (const box of boxes) {
      for (const child of box.named.values()) if (child.index === null) boxes.push(child);
      box.content.forEach((one, index) => {
        if (one instanceof Box) boxes.push(one);
        else if (one.kind === 'divert' && !one.byVariable) this.#add(resolve(root, one.to, box));
        else if (one.kind === 'choice') this.#add(resolve(root, one.path, box));
        else if (one.kind === 'push' && one.value.kind === 'target') {
          this.#add(resolve(root, one.value.path, box));
        }
        // Tunnels and threads come back to what stands behind them.
        if (!(one instanceof Box) && (one.kind === 'divert' || one.kind === 'thread')) {
          this.#add({ box, index: index + 1 });
        }
      });
    }
  }

  has({ box, index }: Pointer): boolean {
    return this.#at.get(box)?.has(index) ?? false;
  }

  #add(pointer: Pointer) {
    const at = settle(pointer);
    if (at === null) return;
    const known = this.#at.get(at.box);
    if (known === undefined) this.#at.set(at.box, new Set([at.index]));
    else known.add(at.index);
  }
}
