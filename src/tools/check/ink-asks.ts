import type { Script } from '../../story/script.ts';
import { endOf, type Fields, isFields, type Part, partAt, partsOf } from './ink-parts.ts';
import { KnotGraph } from './knot-graph.ts';

/** The bit of an option's flags that says it can be taken once. */
const onceOnly = 16;

/** Larger numbers than that are of something else than how often a place was come to. */
const mostCounted = 100;

const textOf = (json: unknown): string | null => (typeof json === 'string' ? json : null);

function asksCount(json: unknown): boolean {
  if (isFields(json)) return 'CNT?' in json;
  return json === 'visit' || json === 'readc' || json === 'turns' || json === 'turn';
}

/** Adds to the set that a map holds under a key. */
function note<K, V>(sets: Map<K, Set<V>>, key: K, value: V) {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}

/** What a story asks of its own past, and from where in it. */
export class Asks {
  /** Knots that ask how often a place was come to, by the place's path. */
  readonly #counts = new Map<string, Set<string>>();
  readonly #leads = new KnotGraph();
  /** Knots in which the story is told to end. */
  readonly #ending = new Set<string>();
  /** Places that a variable may hold, to go there or to ask for their count. */
  readonly #held: Part[] = [];
  /** Knots that go where a variable says, and such as ask for the count of what it holds. */
  readonly #byValue = { going: new Set<string>(), asking: new Set<string>() };
  #asksTurns = false;
  #most = 0;

  /** @param parts of a compiled story. */
  constructor(parts: readonly Part[]) {
    for (const part of parts) this.#readAll(part);
    for (const { path, knot } of this.#held) {
      for (const from of this.#byValue.going) this.#leads.add(from, knot);
      for (const from of this.#byValue.asking) note(this.#counts, path, from);
    }
  }

  /** Whether it asks how long ago a place was come to, or how many choices. */
  get turns(): boolean {
    return this.#asksTurns;
  }

  /** A place that was come to so often may as well have been come to oftener: nothing asks for more. */
  get enough(): number {
    return this.#most + 2;
  }

  /** Whether anything asks how often a place was come to. */
  counts(path: string): boolean {
    return this.#counts.has(path);
  }

  /** Whether anything still can ask that, to which these knots lead. */
  countsFrom(knots: ReadonlySet<string>, path: string): boolean {
    return this.#leads.reach(knots, this.#counts.get(path) ?? []);
  }

  /** Whether the story is told to end in these knots or in any to which they lead. */
  endsFrom(knots: ReadonlySet<string>): boolean {
    return this.#leads.reach(knots, this.#ending);
  }

  #readAll(part: Part) {
    const content = part.json.slice(0, -1);
    for (const json of content) {
      if (typeof json === 'string') this.#readCommand(json, part);
      else if (isFields(json)) this.#readFields(json, part);
    }
    // A count is held against the numbers beside it.
    if (!content.some(asksCount)) return;
    for (const json of content) {
      if (Number.isInteger(json) && Number(json) <= mostCounted) {
        this.#most = Math.max(this.#most, Number(json));
      }
    }
  }

  #readCommand(command: string, part: Part) {
    if (command === 'end' || command === 'done') this.#ending.add(part.knot);
    if (command === 'visit') note(this.#counts, part.path, part.knot);
    else if (command === 'readc') this.#byValue.asking.add(part.knot);
    else if (command === 'turns' || command === 'turn') this.#asksTurns = true;
  }

  #readFields(json: Fields, part: Part) {
    const asked = textOf(json['CNT?']);
    if (asked !== null) note(this.#counts, partAt(asked, part).path, part.knot);
    const option = textOf(json['*']);
    if (option !== null && Number(json.flg ?? 0) & onceOnly) {
      note(this.#counts, partAt(option, part).path, part.knot);
    }
    const held = textOf(json['^->']);
    if (held !== null) this.#held.push(partAt(held, part));
    const to = textOf(json['->']) ?? textOf(json['->t->']);
    if (to !== null && json.var === true) this.#byValue.going.add(part.knot);
    for (const path of [option, held, json.var === true ? null : to, textOf(json['f()'])]) {
      if (path !== null) this.#leads.add(part.knot, partAt(path, part).knot);
    }
    // What stands in for an outer function is the knot of its name.
    const outer = textOf(json['x()']);
    if (outer !== null) this.#leads.add(part.knot, outer);
  }
}

/** What a container counts, as bits of its `#f`. */
const counting = { visits: 1, turns: 2, startOnly: 4 } as const;

/** A script that keeps count of nothing but what it asks for. */
export interface LeanScript extends Script {
  readonly asks: Asks;
}

/**
 * The same story, which reads the same, without the counts that nothing in it asks for. They are kept for edits
 * to come; while it is only read, they make every state another one, and large.
 */
export function leanScript(script: Script): LeanScript {
  const compiled: unknown = JSON.parse(script.compiled);
  const parts = partsOf(compiled);
  const asks = new Asks(parts);
  for (const { json, path } of parts) {
    const end = endOf(json);
    if (end === null || end['#f'] === undefined) continue;
    const visits = asks.counts(path) ? counting.visits : 0;
    const turns = asks.turns ? counting.turns : 0;
    const flags = Number(end['#f']) & (visits | turns | counting.startOnly);
    if (flags & ~counting.startOnly) end['#f'] = flags;
    else delete end['#f'];
  }
  return { ...script, compiled: JSON.stringify(compiled), asks };
}
