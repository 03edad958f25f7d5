import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { held } from '../../src/playthrough/known-frames.ts';
import type { Playthrough } from '../../src/playthrough/playthrough.ts';
import { recalling } from '../../src/playthrough/recalling.ts';
import { Telling } from '../../src/playthrough/telling.ts';
import { begin, scriptOf } from '../script.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A place that one comes back to, in which nothing is the same twice: chance, sequences, a tunnel, counts, scenes. */
const script = scriptOf(`VAR gold = 3
VAR health = 10.0
-> square
=== square ===
# scene: Square
{The square|The square again|{~Dust|Snow|Rain} on the square}, gold {gold}, health {health / 4}.
~ gold = gold + RANDOM(0, 2)
You have been here {square} times. # light: {&day|night}
-> walk ->
+ [Look {gold}]
  You look around. # show: ann smiling
+ [Rest]
  ~ health = health / 2.0
  You rest.
  And rest. # hide: all
* [Once] Only once.
+ {gold > 20} [Spend]
  ~ gold = 0
  You spend it.
- -> square
=== walk ===
You walk{walk > 3: as ever}.
{shuffle:
- A bell rings.
- A dog barks.
- Nothing.
}
->->
`);

const options = fc.array(fc.nat(3), { minLength: 300, maxLength: 400 });

/** A run reads a thousand lines: what fails is told as it is, without looking for less that fails, too. */
const runs = { numRuns: 3, endOnFailure: true } as const;

/** Takes an option. */
function choose(playthrough: Playthrough, pick: number): void {
  const open = playthrough.frame.beat.choices;
  playthrough.choose(open[pick % open.length]?.id ?? '');
}

/** Reads on over these options; `stands` is told of each line. */
function read(playthrough: Playthrough, picks: readonly number[], stands: () => void): void {
  for (const pick of picks) {
    do stands();
    while (playthrough.forward());
    choose(playthrough, pick);
  }
  stands();
}

/** A long playthrough that lets go of what lies far behind, and the same one which does not. */
function twins(seed: number, picks: readonly number[]) {
  const [long, whole] = [begin(script, seed), begin(script, seed)];
  let most = 0;
  read(long, picks, () => {
    long.letGo();
    most = Math.max(most, long.frames.length);
  });
  read(whole, picks, () => {});
  return { long, whole, most };
}

function recall(playthrough: Playthrough): boolean {
  const steps = recalling(playthrough);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Number of the first frame that is another one, or has another choice taken at it; null where all are the same. */
function parting(one: Playthrough, other: Playthrough): number | null {
  const first = Math.max(one.first, other.first);
  const told = (playthrough: Playthrough, at: number) =>
    at > playthrough.last ? '' : JSON.stringify([playthrough.frameAt(at), playthrough.takenAt(at)]);
  for (let at = first; at <= Math.max(one.last, other.last); at++) {
    if (told(one, at) !== told(other, at)) return at;
  }
  return null;
}

test('of a long playthrough only the frames near the cursor are held, and they are those of any other', () => {
  fc.assert(
    fc.property(fc.nat(99), options, (seed, picks) => {
      const { long, whole, most } = twins(seed, picks);
      expect(most).toBeLessThanOrEqual(held.most + 1);
      expect(long.at - long.first).toBeGreaterThanOrEqual(held.least);
      expect(parting(long, whole)).toBeNull();
      expect(long.bookmark()).toEqual(whole.bookmark());
      expect(long.snapshot()).toEqual(whole.snapshot());
    }),
    runs,
  );
});

test('back over what was let go of: the same frames, and the same choices there', () => {
  fc.assert(
    fc.property(fc.nat(99), options, fc.nat(200), options, (seed, picks, back, further) => {
      const { long, whole } = twins(seed, picks);
      long.goTo(long.at - back);
      whole.goTo(whole.at - back);
      // While what lies before is walked again, the reader goes on.
      const steps = recalling(long);
      steps.next();
      for (const playthrough of [long, whole]) {
        playthrough.goTo(playthrough.choiceBehind() ?? 0);
        choose(playthrough, 1);
        read(playthrough, further, () => {});
      }
      let step = steps.next();
      while (!step.done) step = steps.next();
      expect(step.value).toBe(true);
      expect(long.first).toBe(0);
      expect(parting(long, whole)).toBeNull();
      expect(long.bookmark()).toEqual(whole.bookmark());
      // All the way back and on again.
      for (const playthrough of [long, whole]) {
        playthrough.goTo(playthrough.at >> 3);
        playthrough.goTo(playthrough.choiceBehind() ?? 0);
        choose(playthrough, 2);
      }
      expect(parting(long, whole)).toBeNull();
      expect(long.bookmark()).toEqual(whole.bookmark());
    }),
    runs,
  );
});

test('what was made known again is held for a while, and let go of again', () => {
  const { long, whole } = twins(1, new Array(300).fill(1));
  expect(recall(long)).toBe(true);
  long.letGo();
  expect(long.first).toBe(0);
  const more = new Array(300).fill(0);
  read(long, more, () => long.letGo());
  read(whole, more, () => {});
  expect(long.first).toBeGreaterThan(whole.last - held.most - 1);
  expect(long.choiceBehind()).toBe(whole.choiceBehind());
  long.goTo(0);
  expect(long.at).toBe(long.first);
  expect(long.choiceBehind()).toBeNull();
  expect(recall(long)).toBe(true);
  expect(parting(long, whole)).toBeNull();
});

test('whoever passes over passages holds all of it', () => {
  const playthrough = begin(script);
  playthrough.tell(new Telling(['fights']));
  read(playthrough, new Array(300).fill(1), () => playthrough.letGo());
  expect(playthrough.first).toBe(0);
});
