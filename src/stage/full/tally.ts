import { type Container, Mesh } from 'pixi.js';

/** What a picture is made of. */
export interface Tally {
  /** Everything in the tree, seen or not. */
  readonly objects: number;
  /** Small squares of what is seen that are many: sparks, flakes, clods. */
  readonly particles: number;
}

/** What many squares make that are no particles: rows of words, blades of grass. */
const fixed: ReadonlySet<string> = new Set(['words', 'grass']);

function particlesOf(mesh: Mesh): number {
  const squares = mesh.geometry.indexBuffer.data.length / 6;
  return squares <= 1 || fixed.has(mesh.label) ? 0 : squares;
}

/** Counts a tree. */
export function tallyOf(root: Container): Tally {
  let objects = 1;
  let particles = root instanceof Mesh && root.visible ? particlesOf(root) : 0;
  for (const child of root.children) {
    const below = tallyOf(child);
    objects += below.objects;
    if (child.visible) particles += below.particles;
  }
  return { objects, particles };
}
