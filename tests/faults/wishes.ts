import * as v from 'valibot';

/** What is played: as `npm run faults` was asked, or a small part of it where nothing was. */
const wishes = v.object({
  /** From which all moments and pairs follow. */
  seed: v.optional(v.number(), 7),
  /** How many pairs of faults are played. */
  pairs: v.optional(v.number(), 0),
  /** Whether pairs are played alone. */
  inPairs: v.optional(v.boolean(), false),
  /** Minutes after which no further pair is begun; 0 for as long as they take. */
  minutes: v.optional(v.number(), 0),
  /** Words in the names of the faults that are played; all where there are none. */
  only: v.optional(v.array(v.string()), []),
  /** Whether every fault is played, and not some of each family alone. */
  every: v.optional(v.boolean(), false),
  /** Whether each fault has a visit of its own. */
  apart: v.optional(v.boolean(), false),
  /** Whether there is nothing but a storm of inputs, for so many minutes. */
  inputs: v.optional(v.boolean(), false),
  /** Faults of which the answer is left out in a game that is built for that. */
  planted: v.optional(v.union([v.literal('all'), v.array(v.string())]), []),
});

export type Wishes = v.InferOutput<typeof wishes>;

/** @param json from the command; undefined where the tests are run by themselves. */
export function readWishes(json = '{}'): Wishes {
  return v.parse(wishes, JSON.parse(json));
}
