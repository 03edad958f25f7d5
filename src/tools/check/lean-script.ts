import type { Script } from '../../story/script.ts';
import { endOf, partsOf } from '../compile/ink-parts.ts';
import { Asks } from './ink-asks.ts';

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
