import { placeOf } from '../../story/ink.ts';
import { type Instruction, readInstruction } from './instruction.ts';

/** Ink's container: a run of instructions and of other containers, some of them with a name. */
export class Box {
  readonly content: (Instruction | Box)[] = [];
  readonly named = new Map<string, Box>();
  /** From the root, as Ink writes it. */
  readonly path: string;
  /** Number in the parent's content; null for one that is only reached by its name. */
  readonly index: number | null;

  constructor(
    readonly parent: Box | null,
    name: string | null,
    index: number | null,
  ) {
    const own = name ?? (index === null ? '' : String(index));
    this.path = parent === null || parent.path === '' ? own : `${parent.path}.${own}`;
    this.index = index;
  }
}

/** A place in the program: the instruction `index` of `box`. */
export interface Pointer {
  readonly box: Box;
  readonly index: number;
}

/** Path of the instruction a pointer stands at. */
export function pathOf({ box, index }: Pointer): string {
  return box.path === '' ? String(index) : `${box.path}.${index}`;
}

/** Knot and stitch a pointer stands in, as the reader tells it of a line. */
export function placeAt(pointer: Pointer): string {
  return placeOf(pathOf(pointer));
}

function nameOf(json: unknown): string | null {
  const last: unknown = Array.isArray(json) ? json.at(-1) : null;
  if (typeof last !== 'object' || last === null || !('#n' in last)) return null;
  return typeof last['#n'] === 'string' ? last['#n'] : null;
}

/** @throws {Error} for what is not of Ink's format. */
function fill(box: Box, json: readonly unknown[]) {
  json.slice(0, -1).forEach((element, index) => {
    if (Array.isArray(element)) {
      const name = nameOf(element);
      const child = new Box(box, name, index);
      box.content.push(child);
      if (name !== null) box.named.set(name, child);
      fill(child, element);
      return;
    }
    const instruction = readInstruction(element);
    if (instruction === null) {
      throw new Error(`${box.path}.${index}: not of Ink's format: ${JSON.stringify(element)}`);
    }
    box.content.push(instruction);
  });
  const last: unknown = json.at(-1);
  if (typeof last !== 'object' || last === null) return;
  for (const [name, element] of Object.entries(last)) {
    if (!Array.isArray(element)) continue;
    const child = new Box(box, name, null);
    box.named.set(name, child);
    fill(child, element);
  }
}

/**
 * Reads Ink's compiled JSON.
 * @throws {Error} when it is not of Ink's format.
 */
export function readProgram(compiled: string): Box {
  const json: unknown = JSON.parse(compiled);
  if (typeof json !== 'object' || json === null || !('root' in json) || !Array.isArray(json.root)) {
    throw new Error('this is not a compiled Ink story');
  }
  const root = new Box(null, null, null);
  fill(root, json.root);
  return root;
}

/**
 * Where a path leads.
 * @param from the container the path stands in; a path that begins with a dot starts from there.
 * @throws {Error} when it leads nowhere.
 */
export function resolve(root: Box, path: string, from: Box): Pointer {
  const relative = path.startsWith('.');
  // The first step of a relative path leads from the instruction to its own container.
  const steps = relative ? path.split('.').slice(2) : path.split('.');
  let pointer: Pointer = { box: relative ? from : root, index: 0 };
  for (const [at, step] of steps.entries()) {
    const { box } = pointer;
    const isLast = at === steps.length - 1;
    if (/^\d+$/.test(step)) {
      const index = Number(step);
      const element = box.content[index];
      if (isLast) pointer = { box, index };
      else if (element instanceof Box) pointer = { box: element, index: 0 };
      else throw new Error(`the path "${path}" leads nowhere`);
    } else {
      const next = step === '^' ? box.parent : box.named.get(step);
      if (!next) throw new Error(`the path "${path}" leads nowhere`);
      pointer = { box: next, index: 0 };
    }
  }
  return pointer;
}

/**
 * The next instruction from a place on: into containers that begin there, out of those that end there.
 * Null at the end of a flow.
 */
export function settle(pointer: Pointer): Pointer | null {
  let { box, index } = pointer;
  for (;;) {
    const element = box.content[index];
    if (element instanceof Box) {
      [box, index] = [element, 0];
    } else if (element !== undefined) {
      return { box, index };
    } else {
      if (box.parent === null || box.index === null) return null;
      [box, index] = [box.parent, box.index + 1];
    }
  }
}

/** All instructions of a container and of those in it. */
export function* instructionsIn(box: Box): Generator<Instruction> {
  for (const element of box.content) {
    if (element instanceof Box) yield* instructionsIn(element);
    else yield element;
  }
  for (const child of box.named.values()) {
    if (child.index === null) yield* instructionsIn(child);
  }
}
