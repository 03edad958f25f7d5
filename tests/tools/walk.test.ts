import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Reader } from '../../src/story/reader.ts';
import type { Script } from '../../src/story/script.ts';
import { leanScript } from '../../src/tools/check/ink-asks.ts';
import { type Walked, walk } from '../../src/tools/check/walk.ts';
import { chain, homeward, hub, manyKnots, wheel } from '../../src/tools/measure/sample-stories.ts';
import { madeStory } from '../playthrough/made-story.ts';
import { fixture, fixtures, ownStory, scriptOf } from '../script.ts';

interface Seen extends Walked {
  readonly lines: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  readonly errors: readonly string[];
  /** Lines read. */
  readonly read: number;
}

/** Walks a story; carried along is what `carry` makes of each line. */
function seen(script: Script, carry: (text: string, carried: string) => string = () => ''): Seen {
  const [lines, endings] = [new Set<string>(), new Set<string>()];
  const errors: string[] = [];
  let read = 0;
  const start = { seed: 1, known: [] };
  const walked = walk(script, [start, { seed: 1, known: ['done'] }], '', {
    beat: (beat, carried) => {
      read += 1;
      lines.add(beat.line.text);
      if (beat.ending !== null) endings.add(beat.ending);
      return carry(beat.line.text, carried);
    },
    key: (carried) => carried,
    problem: (message) => errors.push(message),
    error: ({ message }) => errors.push(message),
  });
  return { ...walked, lines, endings, errors, read };
}

describe('a walk', () => {
  test('reads each road once where nothing is counted, and leaves none', () => {
    const { roads, options, left, endings } = seen(scriptOf(homeward(100)));
    expect({ roads, options, left, endings: [...endings] }).toEqual({
      roads: 201,
      options: 200,
      left: 0,
      endings: ['done'],
    });
  });

  test('comes out of a hub, and back to it from each of its options', () => {
    expect(seen(scriptOf(wheel(40)))).toMatchObject({ roads: 82, options: 81, left: 0 });
  });

  test('finds what opens only when all else was seen', () => {
    const rooms = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const doors = rooms.map((room) => `* (${room}) [Room ${room}] Seen ${room}. -> hall`);
    const out = `* {${rooms.join(' && ')}} [Out] -> out`;
    const source = ['-> hall', '=== hall ===', 'The hall.', ...doors, out, '* -> END'].join('\n');
    const { endings, left } = seen(scriptOf(`${source}\n=== out ===\nOut. # ending: out\n-> END`));
    expect([...endings]).toEqual(['out']);
    expect(left).toBe(0);
  });

  test('takes what was seen often enough for the same only where nothing asks for more', () => {
    const source =
      '-> a\n=== a ===\n{a > 7: Often.|Seldom.}\n+ [Again] -> b\n* [Out] -> END\n=== b\n-> a';
    const { lines, left } = seen(scriptOf(source));
    expect(lines).toContain('Often.');
    expect(left).toBe(0);
  });

  test('forgets what nothing can ask for any more', () => {
    const early = '-> a\n=== a ===\n{One.|Two.}\n+ [Round] -> r\n+ [On] -> c\n=== r ===\n-> a';
    const late = '=== c ===\nHere.\n+ [On] -> d\n=== d ===\nThere.\n+ [On] -> END';
    // The beginning, a second and a third time round, and what follows once.
    expect(seen(scriptOf(`${early}\n${late}`))).toMatchObject({ roads: 9, left: 0 });
  });

  test('ends where something counts on and on, having taken every option, and says how much it left', () => {
    const { endings, options, left, read } = seen(scriptOf(hub(30, 'You have {coins} coins.')));
    expect([...endings]).toEqual(['done']);
    expect(options).toBe(31);
    expect(left).toBeGreaterThan(0);
    expect(read).toBeLessThan(2000);
  });

  test('ends where tunnels call each other and are never left', () => {
    const source = `-> a ->
=== a
A room. # ending: done
+ [On] -> b ->
+ [Stay] -> a ->
- -> a
=== b
Another. 
+ [Back] -> a ->
+ [In] -> c ->
- -> b
=== c
A third.
+ [Out] -> b ->
+ [Round] -> a ->
- -> c`;
    const { options, left, lines } = seen(scriptOf(source));
    expect([options, lines.size]).toEqual([6, 3]);
    expect(left).toBeGreaterThan(0);
  });

  test('reads a road again for what is carried along it', () => {
    const source =
      '-> a\n=== a ===\nHere.\n+ [Left] Left.\n-> b\n+ [Right] Right.\n-> b\n=== b ===\nThere.\n+ [On] On. -> END';
    const carry = (text: string, carried: string) => (/^(Left|Right)/.test(text) ? text : carried);
    expect(seen(scriptOf(source)).roads).toBe(4);
    expect(seen(scriptOf(source), carry).roads).toBe(5);
  });

  test('is as long as a story is, not deeper than a stack', () => {
    expect(seen(scriptOf(chain(5000)))).toMatchObject({ roads: 1, errors: [] });
  }, 60_000);

  test('takes every option of a large story whose lines count and change', () => {
    const { options, errors, read } = seen(scriptOf(manyKnots(80)));
    expect(errors).toEqual([]);
    expect(options).toBeGreaterThan(140);
    expect(read).toBeLessThan(12_000);
  });
});

describe('a lean script', () => {
  /** Every line on a way through a story, taking options by number. */
  function played(script: Script, picks: readonly number[]): string[] {
    const reader = Reader.open(script, { seed: 3, known: [] }, () => {});
    const lines: string[] = [];
    for (let pick = 0; lines.length < 80; ) {
      const beat = reader.read();
      lines.push(`${beat.line.text} ${beat.choices.map(({ label }) => label)}`);
      if (beat.ends) break;
      if (beat.choices.length === 0) continue;
      const choice = beat.choices[(picks[pick] ?? 0) % beat.choices.length];
      pick += 1;
      reader.choose(choice?.id ?? '');
    }
    return lines;
  }

  test.each([...fixtures, 'own'] as const)('%s reads as it did', (name) => {
    const script = name === 'own' ? ownStory() : fixture(name);
    for (const picks of [[], [1, 0, 1], [2, 1, 0, 1, 2]]) {
      expect(played(leanScript(script), picks)).toEqual(played(script, picks));
    }
  });

  test('any story reads as it did', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(madeStory(), fc.array(fc.nat(9), { maxLength: 8 }), (source, picks) => {
        const script = scriptOf(source);
        expect(played(leanScript(script), picks)).toEqual(played(script, picks));
      }),
      { numRuns: 25 },
    );
  });

  test('asks for counts by variable, by sequence and by name, and by how long ago', () => {
    const source =
      'VAR to = -> a\n-> a\n=== a ===\n{READ_COUNT(to)} {a} {one|two|three} {TURNS_SINCE(-> b)} {TURNS()}\n+ [On] -> b\n=== b ===\n{b}\n+ [Back] -> a';
    const script = scriptOf(source);
    expect(played(leanScript(script), [])).toEqual(played(script, []));
  });
});
