import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Roads } from '../../src/catalogue/roads.ts';
import { indexRoads } from '../../src/menus/roads/road-index.ts';
import { traceWalk } from '../../src/menus/roads/trace.ts';
import type { Playthrough } from '../../src/playthrough/playthrough.ts';
import type { Script } from '../../src/story/script.ts';
import { roadsOf } from '../../src/tools/roads/roads.ts';
import { begin, fixture, fixtures, ownStory, scriptOf } from '../script.ts';
import { largeStory } from './roads-story.ts';

const map = (script: Script, endings: { id: string; title: string }[] = []) =>
  roadsOf({ compiled: script.compiled, people: script.people, endings });

const drawn = (source: string) => map(scriptOf(source));

/** What a map says, without where it says it: `from -> to` and `from -"label"-> to`, nodes by their ids. */
function ways(roads: Roads): string[] {
  const id = (number: number) => roads.nodes[number]?.id ?? '?';
  return roads.edges
    .map(({ from, to, choice, guessed }) => {
      const label = choice === null ? '' : `"${choice.label}"-`;
      return `${id(from)} -${label}${guessed ? '?' : ''}> ${id(to)}`;
    })
    .sort();
}

/** Plays on, taking what `picks` say, until nothing follows or there is no pick left. */
function play(script: Script, seed: number, picks: readonly number[]): Playthrough {
  const played = begin(script, seed);
  for (const pick of picks) {
    for (let lines = 0; lines < 200 && played.forward(); lines++) {
      // One frame a step.
    }
    const open = played.frame.beat.choices.filter((choice) => choice.enabled);
    const option = open[pick % Math.max(1, open.length)];
    if (option === undefined) break;
    played.choose(option.id);
  }
  return played;
}

const stories = [
  ...fixtures.map((name) => [name, fixture(name)] as const),
  ['the game itself', ownStory()] as const,
  ['a large story', scriptOf(largeStory(40))] as const,
  [
    'places held by variables',
    scriptOf(`
VAR way = -> north
-> start
=== start
{Here|Here again}.
* [Turn]
  ~ way = -> south
  -> start
+ [Go] -> way
=== north
Cold. -> call(-> start) ->
Not reached.
-> END
=== south
Warm.
-> END
=== call(-> back)
A bell.
+ [Answer] ->-> back
+ [Leave it] -> END`),
  ] as const,
  [
    'a room of threads inside a tunnel',
    scriptOf(`
VAR turns = 0
Begin.
-> hall ->
-> attic ->
Out again. -> END
=== hall
-> visit("hall", -> hall)
=== attic
-> visit("attic", -> attic)
=== visit(name, -> again)
~ turns++
You are in the {name}.
<- common
{turns < 4: <- look(again)}
* [Rest in the {name}] You rest.
- ->->
=== look(-> back)
+ [Look] Dust. -> back
=== common
+ {turns > 2} [Shout] Nobody.
  ->->
+ [Sing # id: sing] An echo.
  ->->`),
  ] as const,
];

describe.each(stories)('%s', (_name, script) => {
  const roads = map(script);
  const index = indexRoads(roads);

  test('every way that can be played is on the map', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.array(fc.nat(11), { maxLength: 24 }), (seed, picks) => {
        const played = play(script, seed, picks);
        const trace = traceWalk(index, played);
        expect(trace.lost).toEqual([]);
        expect(trace.nodes).toHaveLength(played.frames.length);
      }),
      { numRuns: 60 },
    );
  });

  test('scenes are known by the first lines that are read in them', () => {
    const told = new Set(roads.nodes.flatMap(({ kind, marks }) => (kind === 'scene' ? marks : [])));
    let known = 0;
    for (const pick of [0, 1, 2]) {
      const played = play(script, pick, new Array(12).fill(pick));
      const { nodes } = traceWalk(index, played);
      played.frames.forEach(({ beat }, at) => {
        if (told.has(beat.id)) known += 1;
        const node = roads.nodes[nodes[at] ?? -1];
        // Where a mark of another scene is read, the player is not in this one.
        if (told.has(beat.id)) expect(node?.marks).toContain(beat.id);
      });
    }
    if (told.size > 0) expect(known).toBeGreaterThan(0);
  });

  test('every option that can be met is known by the id the reader gives it', () => {
    const known = new Set(roads.edges.flatMap(({ choice }) => choice?.ids ?? []));
    const unnamed = new Set(
      roads.edges.flatMap(({ choice }) => (choice?.ids.length === 0 ? [choice.place] : [])),
    );
    for (const pick of [0, 1, 2, 3, 4]) {
      const { frames } = play(script, pick, [pick, 0, 1, 2, pick, 1, 0, 2, pick, 0, 1, 2]);
      for (const { id, place, enabled } of frames.flatMap(({ beat }) => beat.choices)) {
        if (enabled && !unnamed.has(place)) expect(known).toContain(id);
      }
    }
  });

  test('the same story gives the same map', () => {
    expect(JSON.stringify(map(script))).toBe(JSON.stringify(roads));
  });
});

describe('scenes', () => {
  test('a knot is one scene, whatever a condition makes of its first words', () => {
    const roads = drawn(`
VAR seen = false
-> a
=== a
{ seen: Again. | First. }
Then.
{ seen:
  Once more.
}
Last.
-> END`);
    expect(roads.nodes.map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'scene'],
      ['a.', 'ending'],
    ]);
    expect(roads.nodes[0]?.marks).toHaveLength(2);
  });

  test('a scene title begins a scene and names it; what stands before the first knot belongs to it', () => {
    const roads = drawn('# title: T\nOne.\n-> a\n=== a\nTwo.\n# scene: Night\nThree.\n-> END');
    expect(roads.nodes.map(({ id, title }) => [id, title])).toEqual([
      ['a', null],
      ['a~2', 'Night'],
      ['a.', null],
    ]);
  });

  test('options part and gathers join', () => {
    expect(ways(drawn('-> a\n=== a\nQ.\n* [X] x.\n* [Y] y.\n- Then.\n-> END'))).toEqual([
      'a -> a*',
      'a* -"X"-> a~2',
      'a* -"Y"-> a~3',
      'a~2 -> a~4',
      'a~3 -> a~4',
      'a~4 -> a.',
    ]);
  });

  test('an option that says nothing leads to the next choice itself', () => {
    expect(ways(drawn('Q.\n+ [Deeper]\n  + + [Out] -> END'))).toEqual([
      ' -> *',
      '* -"Deeper"-> *~2',
      '*~2 -"Out"-> .',
    ]);
  });

  test('a way back to a choice leads to the same choice', () => {
    const found = ways(drawn('-> hub\n=== hub\nHub.\n+ [Round] Round.\n  -> hub\n* [Out] -> END'));
    expect(found).toContain('hub~2 -> hub');
    expect(found.filter((way) => way.endsWith('hub*'))).toHaveLength(1);
  });
});

describe('choices', () => {
  test('an option is known by the id the reader gives it, the second of a name too', () => {
    const script = fixture('options');
    const known = map(script).edges.flatMap(({ choice }) => choice?.ids ?? []);
    const played = begin(script);
    for (const { id, enabled } of played.frame.beat.choices) {
      if (enabled) expect(known).toContain(id);
    }
    expect(known.some((id) => id.endsWith('~2'))).toBe(true);
  });

  test('options that are hidden or cannot be taken are no roads', () => {
    const found = ways(map(fixture('options'))).join('\n');
    expect(found).toContain('"Left"');
    expect(found).not.toContain('Locked');
    expect(found).not.toContain('Secret');
  });

  test('a label that is put together while playing has no id, and shows a gap', () => {
    const roads = drawn('VAR name = "Ann"\nQ.\n* [Ask {name} again] -> END');
    const choice = roads.edges.find((edge) => edge.choice !== null)?.choice;
    expect(choice).toMatchObject({ ids: [], label: 'Ask … again' });
  });

  test('a label with a condition in it is known by each of its wordings', () => {
    const script = scriptOf('VAR tired = true\nQ.\n* [Go {tired:slowly|on}] -> END');
    const taken = begin(script).frame.beat.choices[0]?.id;
    const ids = map(script).edges.flatMap(({ choice }) => choice?.ids ?? []);
    expect(ids).toHaveLength(2);
    expect(ids).toContain(taken);
  });

  test('options of threads stand in the choice of the room that calls them, and in no other room', () => {
    const found = ways(
      drawn(`
-> a
=== a
A.
<- shared
+ [To b] -> b
=== b
B.
<- shared
+ [To a] -> a
=== shared
+ [Stop] -> END`),
    );
    expect(found.filter((way) => way.startsWith('a*'))).toEqual([
      'a* -"Stop"-> .',
      'a* -"To b"-> b',
    ]);
    expect(found.filter((way) => way.startsWith('b*'))).toEqual([
      'b* -"Stop"-> .',
      'b* -"To a"-> a',
    ]);
  });

  test('an option that takes itself when no other is left is a road without a choice', () => {
    expect(ways(drawn('-> a\n=== a\nQ.\n* [X] x.\n  -> a\n* -> b\n=== b\nB.\n-> END'))).toContain(
      'a -> b',
    );
  });
});

describe('ways that turn back or are hidden', () => {
  test('a tunnel comes back to each place that called it', () => {
    const found = ways(
      drawn('-> a\n=== a\nA.\n-> t ->\nA2.\n-> t ->\nA3.\n-> END\n=== t\nT.\n->->'),
    );
    expect(found).toContain('t -> a~2');
    expect(found).toContain('t -> a~3');
  });

  test('a story that calls itself without end is still drawn', () => {
    const roads = drawn(
      '-> t ->\nOut.\n-> END\n=== t\nT.\n{RANDOM(1, 2) == 1: -> t ->}\nBack.\n->->',
    );
    expect(roads.nodes.map(({ id }) => id)).toEqual(['t', '', '.']);
  });

  test('where a variable decides, all it may hold is drawn, and told apart from what is certain', () => {
    const found = ways(
      drawn(`
VAR way = -> b
A.
{ RANDOM(1, 2) == 1:
  ~ way = -> c
}
-> way
=== b
B.
-> END
=== c
C.
-> END
=== d
~ temp other = -> d
D.
-> END`),
    );
    expect(found).toContain(' -?> b');
    expect(found).toContain(' -?> c');
    expect(found.join()).not.toContain('d');
  });

  test('a place handed to a tunnel is where it leads, and certain', () => {
    const found = ways(drawn('-> t(-> b) ->\n=== b\nB.\n-> END\n=== t(-> onward)\nT.\n-> onward'));
    expect(found).toEqual(['b -> b.', 't -> b']);
  });
});

describe('endings', () => {
  test('an ending is one place, however many roads lead there, and has its title', () => {
    const script = scriptOf(`
Q.
* [X] x.
  -> last
* [Y] y. # ending: peace
  -> END
=== last
Last. # ending: peace
-> END`);
    const ends = map(script, [{ id: 'peace', title: 'Peace' }]).nodes.filter(
      ({ kind }) => kind === 'ending',
    );
    expect(ends).toMatchObject([{ id: 'peace!', ending: 'peace', title: 'Peace' }]);
  });

  test("the game's own: one choice, two roads, two endings", () => {
    const { nodes, edges } = map(ownStory());
    const kinds = nodes.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'choice')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'ending')).toHaveLength(2);
    expect(edges.filter(({ choice }) => choice !== null)).toHaveLength(2);
  });
});

test('functions that call each other in a long chain are followed to where one writes', () => {
  const functions = Array.from({ length: 3000 }, (_, number) => {
    const next = number < 2999 ? `~ f${number + 1}()` : 'Words.';
    return `=== function f${number}() ===\n${next}`;
  });
  const script = scriptOf(['~ f0()', '* [On] -> END', ...functions].join('\n'));
  expect(map(script).nodes.map(({ kind }) => kind)).toContain('scene');
});
