import { describe, expect, test } from 'vitest';
import { destinationOf } from '../../src/menus/roads/destination.ts';
import { explorationOf, type Traveller } from '../../src/menus/roads/exploration.ts';
import { indexRoads } from '../../src/menus/roads/road-index.ts';
import { roadTo } from '../../src/menus/roads/road-to.ts';
import { traceWalk } from '../../src/menus/roads/trace.ts';
import type { Bookmark } from '../../src/playthrough/log.ts';
import { restore } from '../../src/playthrough/restore.ts';
import { answerOf } from '../../src/story/option-id.ts';
import type { Script } from '../../src/story/script.ts';
import { roadsOf } from '../../src/tools/roads/roads.ts';
import { plainJournal } from '../plain-journal.ts';
import { fixture, ownStory, scriptOf } from '../script.ts';
import { largeStory } from '../tools/roads-story.ts';
import { Player } from './roads-travel.ts';

const mapOf = (script: Script) =>
  indexRoads(roadsOf({ compiled: script.compiled, people: script.people, endings: [] }));

const fork = scriptOf(`
-> hall
=== hall
A hall.
* [Left] -> left
* [Right] A corridor.
  It turns.
  -> right
=== left
Left.
-> last
=== right
Right.
-> last
=== last
The last room.
* [Stay] # id: stay
  You stay. # ending: stay
  -> END
* [Go {RANDOM(1, 2) == 1: home|away}]
  You go. # ending: go
  -> END`);

const none: Bookmark = {
  log: { seed: 1, known: [], taken: [] },
  at: 0,
  road: 0,
  line: '',
  story: '',
};

/** Node ids by how they were walked. */
function told(script: Script, traveller: Traveller) {
  const index = mapOf(script);
  const exploration = explorationOf(index, traveller);
  const ids = (walked: string) =>
    index.roads.nodes
      .filter((_, number) => exploration.nodes[number] === walked)
      .map(({ id }) => id)
      .sort();
  const label = (number: number) => index.roads.edges[number]?.choice?.label;
  return {
    present: ids('present'),
    past: ids('past'),
    offered: [...exploration.offered].map(label).sort(),
    here: index.roads.nodes[exploration.here ?? -1]?.id ?? null,
    endings: exploration.endings,
  };
}

describe('what was walked', () => {
  test('the first line of a story is all that a new player has walked', () => {
    const player = new Player(fork);
    expect(told(fork, { ...player.traveller() })).toMatchObject({
      present: ['hall', 'hall*'],
      past: [],
      here: 'hall*',
      offered: ['Left', 'Right'],
      endings: { seen: 0, all: 2 },
    });
  });

  test('this playthrough is told from others, and where the player is from where they have been', () => {
    const player = new Player(fork).play([0, 0]);
    player.begin();
    player.play([1]);
    expect(told(fork, player.traveller())).toMatchObject({
      present: ['hall', 'hall*', 'hall~2', 'last', 'last*', 'right'],
      past: ['last~2', 'left', 'stay!'],
      here: 'last*',
      endings: { seen: 1, all: 2 },
    });
  });

  test('going back moves the player, and forgets no road', () => {
    const player = new Player(fork).play([0]);
    player.playthrough.goTo(1);
    expect(told(fork, player.traveller())).toMatchObject({
      present: ['hall', 'hall*', 'last', 'last*', 'left'],
      here: 'left',
    });
  });

  test('options never offered are not told of', () => {
    const player = new Player(fork);
    expect(told(fork, player.traveller()).offered).toEqual(['Left', 'Right']);
  });

  test('from the title there is no place to be at, and all roads are of the past', () => {
    const player = new Player(fork).play([0, 1]);
    expect(told(fork, player.traveller('title'))).toMatchObject({
      present: [],
      past: ['go!', 'hall', 'hall*', 'last', 'last*', 'last~3', 'left'],
      here: null,
      endings: { seen: 1, all: 2 },
    });
  });

  test('a road between two walked places is only walked where it was gone', () => {
    const index = mapOf(fork);
    const player = new Player(fork).play([0]);
    player.begin();
    player.play([1, 0]);
    const { edges } = explorationOf(index, player.traveller('title'));
    const walked = index.roads.edges.filter((_, number) => edges[number] !== 'never');
    const labels = walked.flatMap(({ choice }) => choice?.label ?? []);
    expect(labels.sort()).toEqual(['Left', 'Right', 'Stay']);
  });
});

const journeys = [
  [
    'a fork',
    fork,
    [
      [0, 0],
      [1, 1],
    ],
  ],
  [
    'stitches',
    fixture('stitches'),
    [
      [0, 0, 0],
      [1, 1, 1],
    ],
  ],
  ['tunnels', fixture('tunnels'), [[0], [1]]],
  [
    'threads',
    fixture('threads'),
    [
      [0, 1, 0],
      [2, 1],
    ],
  ],
  ['options', fixture('options'), [[0, 1, 1, 1], [3]]],
  ['the game itself', ownStory(), [[0], [1]]],
  [
    'a large story',
    scriptOf(largeStory(60)),
    [
      [3, 1, 0, 1, 1, 0],
      [1, 0, 1, 0, 1, 1],
    ],
  ],
] satisfies [string, Script, number[][]][];

describe.each(journeys)('a walked place leads where it says: %s', (_name, script, picks) => {
  const index = mapOf(script);
  const player = new Player(script);
  for (const journey of picks) {
    player.begin();
    player.play(journey);
  }

  test('in the present playthrough, to a frame that stands there', () => {
    const traveller = player.traveller();
    const exploration = explorationOf(index, traveller);
    let count = 0;
    index.roads.nodes.forEach((_, number) => {
      if (exploration.nodes[number] !== 'present') return;
      const to = destinationOf(index, traveller, exploration, number);
      expect(to?.kind).toBe('frame');
      if (to?.kind !== 'frame') return;
      const { halts, nodes } = exploration.trace;
      expect([halts[to.at], nodes[to.at]]).toContain(number);
      count += 1;
    });
    expect(count).toBeGreaterThan(2);
  });

  test('from the title, to a kept place that can be gone back to whole', () => {
    const traveller = player.traveller('title');
    const exploration = explorationOf(index, traveller);
    let count = 0;
    index.roads.nodes.forEach((node, number) => {
      if (exploration.nodes[number] === 'never') return;
      const to = destinationOf(index, traveller, exploration, number);
      expect(to?.kind, node.id).toBe('bookmark');
      if (to?.kind !== 'bookmark') return;
      const { playthrough, lost } = restore(script, to.bookmark);
      expect(lost, node.id).toBeNull();
      playthrough.goTo(playthrough.at - to.back);
      const { halts, nodes } = traceWalk(index, playthrough);
      const there = [nodes[playthrough.at], halts[playthrough.at]];
      // A scene made of words that only the playing knows is come to through the one before it.
      const before = (index.out[there[0] ?? -1] ?? []).map(({ edge }) => edge.to);
      expect(node.marks.length > 0 ? there : [...there, ...before], node.id).toContain(number);
      count += 1;
    });
    expect(count).toBeGreaterThan(3);
  });
});

test('an answer given to one question is not walked at another one with the same words', () => {
  const script = fixture('answers-twice');
  const index = mapOf(script);
  const { edges, offered } = explorationOf(
    index,
    new Player(script).play([0, 1]).traveller('title'),
  );
  const told = (is: (edge: number) => boolean) =>
    index.roads.edges.flatMap(({ choice }, edge) => (choice && is(edge) ? [choice.label] : []));
  expect(told((edge) => edges[edge] === 'past')).toEqual(['Yes', 'No']);
  expect(told((edge) => offered.has(edge))).toEqual(['Yes', 'No']);
  expect(new Set(index.roads.edges.flatMap(({ choice }) => choice?.ids ?? [])).size).toBe(4);
});

test('options noted by an earlier version, which did not say who asked, are on the map and lead there', () => {
  const player = new Player(fork).play([0, 0]);
  const { journal, visited } = player.traveller();
  const older = [...journal.taken.entries()].map(([id, { bookmark, ...record }]) => {
    const taken = bookmark.log.taken.map((one) => ({ ...one, id: answerOf(one.id) }));
    return [
      answerOf(id),
      { ...record, bookmark: { ...bookmark, log: { ...bookmark.log, taken } } },
    ] as const;
  });
  const index = mapOf(fork);
  const now = { journal, visited, walk: null };
  const then = { ...now, journal: { ...journal, taken: new Map(older) } };
  expect(plainJournal(then.journal)).not.toEqual(plainJournal(journal));
  const exploration = explorationOf(index, now);
  expect(explorationOf(index, then)).toEqual(exploration);
  index.roads.nodes.forEach((_, number) => {
    const to = destinationOf(index, then, exploration, number);
    expect(to === null).toBe(exploration.nodes[number] === 'never');
    if (to?.kind === 'bookmark') expect(restore(fork, to.bookmark).lost).toBeNull();
  });
  expect(roadTo(index, then.journal.endings.get('stay') ?? none, null)).toEqual(
    roadTo(index, journal.endings.get('stay') ?? none, null),
  );
});

test('a place never walked leads nowhere', () => {
  const index = mapOf(fork);
  const traveller = new Player(fork).traveller();
  const exploration = explorationOf(index, traveller);
  exploration.nodes.forEach((walked, number) => {
    const to = destinationOf(index, traveller, exploration, number);
    expect(to === null).toBe(walked === 'never');
  });
});
