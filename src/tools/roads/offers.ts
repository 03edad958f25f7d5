import type { Option } from './machine.ts';
import type { State } from './state.ts';

/** An option on offer, and how the walk goes on when it is taken. */
export interface Open {
  readonly option: Option;
  readonly state: State;
}

/** Options in the order they were come by, the last one first: one more costs nothing to add. */
export type Offers = {
  /** The same for the same option, in the same calls, in the same words. */
  readonly key: string;
  readonly open: Open;
  readonly before: Offers;
} | null;

/** Options by their keys, in the order they were come by. */
export function listed(offers: Offers): Map<string, Open> {
  const all: [string, Open][] = [];
  for (let one = offers; one !== null; one = one.before) all.push([one.key, one.open]);
  return new Map(all.reverse());
}

/** What either offers. @returns null when the other offers nothing more. */
export function joined(offers: Offers, other: Offers): Offers | null {
  if (other === null || other === offers) return null;
  const known = listed(offers);
  let all = offers;
  for (const [key, open] of listed(other)) if (!known.has(key)) all = { key, open, before: all };
  return all === offers ? null : all;
}
