/** A container of Ink's compiled JSON: a list whose last element holds what it has by name, and its flags. */
export interface Part {
  /** As Ink writes it where it keeps count. */
  readonly path: string;
  readonly json: readonly unknown[];
  readonly parent: Part | null;
  /** Containers in it, by their number and by their name. */
  readonly parts: Map<string, Part>;
  /** The knot it is in; empty for what stands before the first. */
  readonly knot: string;
}

export type Fields = Record<string, unknown>;

const isList = (json: unknown): json is readonly unknown[] => Array.isArray(json);

export function isFields(json: unknown): json is Fields {
  return typeof json === 'object' && json !== null && !isList(json);
}

/** What stands behind a container's content: containers by name, `#n` and `#f`. */
export function endOf(json: readonly unknown[]): Fields | null {
  const end = json.at(-1);
  return isFields(end) ? end : null;
}

/**
 * All containers of a compiled story, the outermost first.
 * @param compiled the parsed JSON.
 */
export function partsOf(compiled: unknown): readonly Part[] {
  if (!isFields(compiled) || !isList(compiled.root)) return [];
  const parts = new Map<string, Part>();
  const all: Part[] = [{ path: '', json: compiled.root, parent: null, parts, knot: '' }];
  for (const part of all) {
    const add = (json: unknown, name: string, number?: string) => {
      if (!isList(json)) return;
      const path = part.path === '' ? name : `${part.path}.${name}`;
      // Knots are what the outermost container has by name alone.
      const isKnot = part.parent === null && number === undefined;
      const knot = isKnot ? name : part.knot;
      const child: Part = { path, json, parent: part, parts: new Map(), knot };
      part.parts.set(name, child);
      if (number !== undefined) part.parts.set(number, child);
      all.push(child);
    };
    part.json.slice(0, -1).forEach((json, index) => {
      const name = isList(json) ? endOf(json)?.['#n'] : undefined;
      add(json, typeof name === 'string' ? name : String(index), String(index));
    });
    for (const [name, json] of Object.entries(endOf(part.json) ?? {})) add(json, name);
  }
  return all;
}

/** The container that a path leads to or into; one that begins with a dot starts from `from`. */
export function partAt(path: string, from: Part): Part {
  const relative = path.startsWith('.');
  let part = from;
  while (!relative && part.parent !== null) part = part.parent;
  // The first step of a relative path leads from the instruction to its own container.
  for (const step of relative ? path.split('.').slice(2) : path.split('.')) {
    part = (step === '^' ? part.parent : part.parts.get(step)) ?? part;
  }
  return part;
}
