import { Story } from 'inkjs';
import type { InkObject } from 'inkjs/engine/Object';

/** The smallest story that prints something. */
const prints = { inkVersion: 21, root: ['^a', null], listDefs: {} };

/** Parts of whatever stories are read, each once, while somebody listens. */
let heard: Set<InkObject> | null = null;

let isTold = false;

/**
 * From now on what stories print is told, part by part; inkjs exports no such thing, and has one output for all stories.
 * @throws {Error} when an inkjs of another version prints otherwise.
 */
function tellPrinted(): void {
  if (isTold) return;
  isTold = true;
  const output = Object.getPrototypeOf(new Story(prints).state);
  const push = output.PushToOutputStream;
  if (typeof push !== 'function') throw new Error('inkjs prints otherwise than it did');
  output.PushToOutputStream = function pushAndTell(part: InkObject | null) {
    if (part !== null) heard?.add(part);
    return push.call(this, part);
  };
}

/**
 * Which parts of a compiled story are printed while something is done.
 * @returns their paths, as Ink has them.
 */
export function printedDuring(work: () => void): string[] {
  tellPrinted();
  const before = heard;
  const parts = new Set<InkObject>();
  heard = parts;
  try {
    work();
  } finally {
    heard = before;
  }
  // What is made while a story runs - a number, a name - stands nowhere in it.
  return [...parts].filter(({ parent }) => parent !== null).map(({ path }) => path.toString());
}
